/** Shorter values would blank half the log, and protect nothing. */
const MIN_MASK_LENGTH = 4;

const known = new Set<string>();
const announced = new Set<string>();
let pattern: RegExp | undefined;

/**
 * Hides a secret from everything printed afterwards: line by line, raw and as base64, URI and JSON text.
 * Runners keep one mask per line and do not all decode escapes, so each form is announced by itself.
 * With `announce: false` only this process hides it: the runner could never again show what a later step is meant to hand out.
 */
export function addMask(value: string, { announce = true }: { announce?: boolean } = {}): void {
  for (const line of value.split(/\r?\n/)) {
    if (line.trim().length < MIN_MASK_LENGTH) continue;
    for (const form of maskForms(line)) {
      if (form.length < MIN_MASK_LENGTH || announced.has(form)) continue;
      known.add(form);
      pattern = undefined;
      if (!announce) continue;
      announced.add(form);
      process.stdout.write(`::add-mask::${form}\n`);
      // GitHub decodes %25, Forgejo does not: where it matters, each gets the form it understands.
      if (form.includes('%')) process.stdout.write(`::add-mask::${form.replaceAll('%', '%25')}\n`);
    }
  }
}

/** Returns the text with every masked value, in any of its forms, replaced by `***`. */
export function redact(text: string): string {
  if (known.size === 0) return text;
  pattern ??= new RegExp(
    [...known]
      // The longest first: a secret may contain another.
      .sort((a, b) => b.length - a.length)
      .map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('|'),
    'g',
  );
  return text.replace(pattern, '***');
}

function maskForms(value: string): Set<string> {
  const forms = new Set([value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1)]);
  const bytes = Buffer.from(value, 'utf8');
  forms.add(bytes.toString('hex'));
  forms.add(bytes.toString('base64'));
  // Inside a longer text the same bytes start at any of three offsets; the characters at both ends depend on the neighbours.
  for (const offset of [0, 1, 2]) {
    const shifted = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const head = offset === 0 ? 0 : offset + 1;
    const tail = (offset + bytes.length) % 3 === 0 ? shifted.length : shifted.length - 1;
    const inner = shifted.slice(head, tail);
    // A short run would match innocent text.
    if (inner.length >= 8) forms.add(inner);
  }
  return forms;
}
