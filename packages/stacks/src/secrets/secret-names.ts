import { isSecretName } from '@edp/kit';
import type { FoundSecret } from './secret-shapes.ts';

/** `existingSecret`, `passwordSecret`: such keys hold the name of something. */
const NAMES_ANOTHER = /(?:^|[-_.])(?:existing|name|ref|path|file|url|pull|tls|image)(?:[-_.]|$)|_secret_name$/;
/** What a Secret, or anything else of Kubernetes, may be called: words and short numbers. */
const OBJECT_NAME = /^[a-z0-9]{1,15}(?:[-.][a-z0-9]{1,15})*$/;
/** Names that say so in the files of one program only: Redis, npm, Docker. */
const OF_ONE_PROGRAM = /^(?:requirepass|masterauth|_?auth)$/i;
/** Filled in later by Argo CD, Grafana, Flux, Vault, SOPS, the kubelet; or plainly hidden. */
const REFERENCE = /\$[({]|\{\{|^\$[_A-Za-z]|^<[^>]*>$|^(?:ref\+|vault:|path:|ENC\[|\/|\.\/|\*+$|https?:\/\/)|^%\(/;
/** What a password was turned into, or what a file adds up to: neither leads back. */
const DIGEST = /^(?:\$(?:2[abxy]|5|6|apr1|argon2\w*|scrypt|pbkdf2[\w-]*)\$|(?:sha1|sha256|sha384|sha512|md5)[:-])/;

const NAME = String.raw`([\w.-]{3,60})`;
/** Looked at without being passed: a value may hold names and values itself, as addresses do. */
const VALUE = String.raw`(?=[bfru]{0,2}(?:"{3}|'{3})\n?([^"'\n]{16,200})(?:"{3}|'{3})|[bfru]{0,2}"([^"\n]{16,200})"|[bfru]{0,2}'([^'\n]{16,200})'|([^\s"'#,{[|>&*!][^\s"']{15,199})(?=[\s"']|$))`;
/** The same between tags, with as many groups. */
const TAGGED = String.raw`(?=()()()([^<>\s]{16,200})<)`;
/** The ways in which text formats put a value behind a name. */
const PAIRS = [
  // YAML, JSON, INI, properties, TOML, HCL, shell, addresses: anywhere in a line, whatever follows.
  new RegExp(String.raw`(?<![\w./-])["']?${NAME}["']?[ \t]*(?:=>|:=|[:=])[ \t]*${VALUE}`, 'g'),
  // Pairs of containers, in the order in which they are mostly written.
  new RegExp(String.raw`\bname:[ \t]*["']?${NAME}["']?[ \t]*\n[ \t]*value:[ \t]*${VALUE}`, 'g'),
  // `--admin-password x`, properties, netrc, Redis, Dockerfile, SQL: behind nothing but blanks.
  new RegExp(String.raw`(?<![\w./])-{0,2}${NAME}[ \t]+${VALUE}`, 'g'),
  // Arguments of functions.
  new RegExp(String.raw`["']${NAME}["'][ \t]*,[ \t]*${VALUE}`, 'g'),
  // XML: in tags of that name, and in attributes and tags that stand for values.
  new RegExp(String.raw`<${NAME}(?:[ \t][^<>\n]{0,200})?>${TAGGED}`, 'g'),
  new RegExp(String.raw`\b(?:name|key)=["']${NAME}["'][^<>]{0,200}?\bvalue=${VALUE}`, 'g'),
  new RegExp(String.raw`\b(?:name|key)=["']${NAME}["'][^<>]{0,200}>\s*(?:<value>)?${TAGGED}`, 'g'),
];
/** Where no name says what it is, but the place: headers, SQL, curl and mysql. */
const PLACES = [
  new RegExp(String.raw`\bBearer[ \t]+${VALUE}`, 'gi'),
  new RegExp(String.raw`\bIDENTIFIED[ \t]+BY[ \t]+${VALUE}`, 'gi'),
  new RegExp(String.raw`(?<![\w-])(?:-u|--user)[ \t=]+["']?[\w.@-]{1,60}:${VALUE}`, 'g'),
  new RegExp(String.raw`\b(?:mysql|mariadb)\w*\b[^\n]{0,200}?[ \t]-p${VALUE}`, 'g'),
];
const BASIC = /\bBasic[ \t]+([A-Za-z0-9+/]{16,400}=*)/gi;
/** Most files hold no such name; one that is written with escapes may. */
const HINT =
  /pass|pwd?\b|_pw|psk|kennwort|token|secret|credential|key|auth|bearer|basic|identified|-p\b|--?u(?:ser)?\b|mysql|mariadb|connection.?string|kube.?config|dockerconfig|\\[ux]/i;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const MIN_ENTROPY_BITS = 3.3;
const MIN_LENGTH = 16;

/** True for values that only say where a secret is, or are a digest. */
export const isReference = (value: string): boolean => REFERENCE.test(value) || DIGEST.test(value);

/** True for a text that may hold the name of a secret; a quick look. */
export const mayNameSecret = (text: string): boolean => HINT.test(text);

/** True for a value that looks drawn by chance under a name such as `adminPassword`. */
export function isNamedSecret(name: string, value: string): boolean {
  // Most values are words: told at once, whatever they are called.
  if (!isRandom(value)) return false;
  if (!isSecretName(name) && !isSecretName(name.replace(/s$/, '')) && !OF_ONE_PROGRAM.test(name)) return false;
  const words = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
  if (NAMES_ANOTHER.test(words) && !/client[-_]?secret$/.test(words)) return false;
  // `dbSecret: forgejo-admin-2024`
  return !/[-_]secrets?$/.test(words) || !OBJECT_NAME.test(value) || UUID.test(value);
}

/** Returns every value of a text, in whatever format, that looks drawn by chance and stands behind a name such as `adminPassword`. */
export function findNamedSecrets(text: string): FoundSecret[] {
  if (!HINT.test(text)) return [];
  const named = PAIRS.flatMap((pattern) => [...text.matchAll(pattern)]).flatMap((match) => {
    const { 0: whole, 1: name = '', index } = match;
    const value = valueOf(match.slice(2));
    return isNamedSecret(name, value) ? [at(value, index + whole.length, `a random value under the name ${name}`)] : [];
  });
  const placed = PLACES.flatMap((pattern) => [...text.matchAll(pattern)]).flatMap((match) => {
    const value = valueOf(match.slice(1));
    return isRandom(value) ? [at(value, match.index + match[0].length, 'a random value where a password stands')] : [];
  });
  const logins = [...text.matchAll(BASIC)].flatMap(({ 1: value = '', index }) =>
    /^[\x21-\x7e]{1,100}:[\x20-\x7e]{6,}$/.test(Buffer.from(value, 'base64').toString('latin1'))
      ? [at(value, index, 'a login with its password')]
      : [],
  );
  return [...named, ...placed, ...logins];

  function at(value: string, after: number, what: string): FoundSecret {
    const from = text.indexOf(value, after);
    return { what, from, to: from + value.length };
  }
}

/** What closes a list or map of one line belongs to no value, unless it opened in it. */
function valueOf(groups: (string | undefined)[]): string {
  const quoted = groups.slice(0, 3).find(Boolean);
  return quoted ?? (groups[3] ?? '').replace(/[,;)\]}]+$/, '');
}

/** True for a value that looks drawn by chance, whatever it is called: names are words and short numbers, what is generated mixes letters and digits. */
export function isRandom(value: string): boolean {
  if (value.length < MIN_LENGTH) return false;
  if (UUID.test(value)) return true;
  if (/\s/.test(value) || !/\d/.test(value) || !/[A-Za-z]/.test(value)) return false;
  const mixed = value.split(/[-_./:@]/).filter((part) => /\d/.test(part) && /[A-Za-z]/.test(part) && part.length > 4);
  return mixed.join('').length >= 12 && entropyBits(value) >= MIN_ENTROPY_BITS && !isReference(value);
}

function entropyBits(value: string): number {
  const counts = new Map<string, number>();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  return -[...counts.values()].reduce(
    (sum, count) => sum + (count / value.length) * Math.log2(count / value.length),
    0,
  );
}
