import { isSecretName } from '@edp/kit';
import type { FoundSecret } from './secret-shapes.ts';

/** `existingSecret`, `passwordSecret`: such keys hold the name of something. */
const NAMES_ANOTHER = /(?:^|[-_.])(?:existing|name|ref|path|file|url|pull|tls|image)(?:[-_.]|$)|-secret$|_secret_name$/;
/** Filled in later by Argo CD, Grafana, Flux, Vault, SOPS, the kubelet; or plainly hidden. */
const REFERENCE = /\$[({]|\{\{|^\$[_A-Za-z]|^<[^>]*>$|^(?:ref\+|vault:|path:|ENC\[|\/|\.\/|\*+$|https?:\/\/)|^%\(/;
/** What a password was turned into, or what a file adds up to: neither leads back. */
const DIGEST = /^(?:\$(?:2[abxy]|5|6|apr1|argon2\w*|scrypt|pbkdf2[\w-]*)\$|(?:sha1|sha256|sha384|sha512|md5)[:-])/;

const NAME = String.raw`([\w.-]{3,60})`;
/** Looked at without being passed: a value may hold names and values itself, as addresses do. */
const VALUE = String.raw`(?="([^"\n]{16,200})"|'([^'\n]{16,200})'|([^\s"'#,{[|>&*!][^\s"']{15,199})(?=[\s"']|$))`;
/** The ways in which text formats put a value behind a name. */
const PAIRS = [
  // YAML, JSON, INI, properties, TOML, HCL, shell, addresses: anywhere in a line, whatever follows.
  new RegExp(String.raw`(?<![\w./-])["']?${NAME}["']?[ \t]*(?:=>|:=|[:=])[ \t]*${VALUE}`, 'g'),
  // Pairs of containers, in the order in which they are mostly written.
  new RegExp(String.raw`\bname:[ \t]*["']?${NAME}["']?[ \t]*\n[ \t]*value:[ \t]*${VALUE}`, 'g'),
  // `--admin-password x`, and netrc.
  new RegExp(String.raw`(?<![\w-])--?${NAME}[ \t]+${VALUE}`, 'g'),
  new RegExp(String.raw`(?<![\w.-])(password|passwd)[ \t]+${VALUE}`, 'g'),
  // XML
  new RegExp(String.raw`<${NAME}(?:[ \t][^<>\n]{0,200})?>(?=()()([^<>\s]{16,200})<)`, 'g'),
];
/** Most files hold no such name; one that is written with escapes may. */
const HINT = /pass|pwd|psk|token|secret|credential|key|connection.?string|kube.?config|dockerconfig|\\[ux]/i;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const MIN_ENTROPY_BITS = 3.3;
const MIN_LENGTH = 16;

/** True for values that only say where a secret is, or are a digest. */
export const isReference = (value: string): boolean => REFERENCE.test(value) || DIGEST.test(value);

/** True for a text that may hold the name of a secret; a quick look. */
export const mayNameSecret = (text: string): boolean => HINT.test(text);

/** True for a value that looks drawn by chance under a name such as `adminPassword`. */
export function isNamedSecret(name: string, value: string): boolean {
  if (value.length < MIN_LENGTH || !(isSecretName(name) || isSecretName(name.replace(/s$/, '')))) return false;
  const words = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
  if (NAMES_ANOTHER.test(words) && !/client[-_]?secret$/.test(words)) return false;
  return !isReference(value) && looksRandom(value);
}

/** Returns every value of a text, in whatever format, that looks drawn by chance and stands behind a name such as `adminPassword`. */
export function findNamedSecrets(text: string): FoundSecret[] {
  if (!HINT.test(text)) return [];
  return PAIRS.flatMap((pattern) => [...text.matchAll(pattern)]).flatMap((match) => {
    const [whole, name = '', ...quoted] = match;
    const found = quoted.find((each) => each !== undefined && each !== '') ?? '';
    // What closes a list or map of one line belongs to no value, unless it opened in it.
    const value = quoted[0] === undefined && quoted[1] === undefined ? found.replace(/[,;)\]}]+$/, '') : found;
    if (!isNamedSecret(name, value)) return [];
    const from = text.indexOf(value, match.index + whole.length);
    return [{ what: `a random value under the name ${name}`, from, to: from + value.length }];
  });
}

/** Names are made of words and short numbers; a generated value mixes letters and digits and repeats little. */
function looksRandom(value: string): boolean {
  if (UUID.test(value)) return true;
  if (/\s/.test(value) || !/\d/.test(value) || !/[A-Za-z]/.test(value)) return false;
  const mixed = value.split(/[-_./:@]/).filter((part) => /\d/.test(part) && /[A-Za-z]/.test(part) && part.length > 4);
  return mixed.join('').length >= 12 && entropyBits(value) >= MIN_ENTROPY_BITS;
}

function entropyBits(value: string): number {
  const counts = new Map<string, number>();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  return -[...counts.values()].reduce(
    (sum, count) => sum + (count / value.length) * Math.log2(count / value.length),
    0,
  );
}
