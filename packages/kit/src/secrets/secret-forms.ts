import { secretTexts } from './secret-texts.ts';

/** Returns every text that a secret may appear as: whole and each secret in it, see `secretTexts`, in all the forms of each, short ones first. */
export function secretForms(value: string): Set<string> {
  const texts = secretTexts(value).sort((a, b) => a.length - b.length);
  return new Set(texts.flatMap(textForms));
}

/** Returns a text as it is and as base64 (at any offset of a longer text), URI, form, JSON, HCL and hex text. */
export function textForms(text: string): string[] {
  const bytes = Buffer.from(text, 'utf8');
  const uri = encodeURIComponent(wellFormed(text));
  const json = JSON.stringify(text).slice(1, -1);
  const hex = bytes.toString('hex');
  return [
    text,
    uri,
    // Form fields as browsers write them, and as Go's url.QueryEscape does.
    new URLSearchParams([['', text]]).toString().slice(1),
    uri.replace(/[!'()*]/g, percent).replaceAll('%20', '+'),
    json,
    // Go's encoding/json escapes these three as well: what Terraform and its providers print.
    json.replace(/[<>&]/g, (char) => `\\u00${char.charCodeAt(0).toString(16)}`),
    json.replaceAll('${', '$${').replaceAll('%{', '%%{'),
    hex,
    hex.toUpperCase(),
    ...base64Forms(bytes).flatMap((form) => [form, form.replaceAll('+', '-').replaceAll('/', '_')]),
  ];
}

/** The whole, and what is the same of it at each of the three offsets: the characters at both ends depend on the neighbours. */
function base64Forms(bytes: Buffer): string[] {
  const inner = [0, 1, 2].map((offset) => {
    const shifted = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const head = offset === 0 ? 0 : offset + 1;
    return shifted.slice(head, (offset + bytes.length) % 3 === 0 ? shifted.length : shifted.length - 1);
  });
  return [bytes.toString('base64'), ...inner];
}

const percent = (char: string): string => `%${char.charCodeAt(0).toString(16).toUpperCase()}`;

/** Half a surrogate pair is no text to encodeURIComponent. */
const wellFormed = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');
