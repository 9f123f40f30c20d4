import { isSecretName } from '@edp/kit';
import type { FoundSecret } from './secret-shapes.ts';

/** `existingSecret`, `passwordSecret`: such keys hold the name of something. */
const NAMES_ANOTHER = /(?:^|[-_.])(?:existing|name|ref|path|file|url|pull|tls|image)(?:[-_.]|$)|-secret$|_secret_name$/;
/** Filled in later by Argo CD, Grafana, Flux, Vault, SOPS, the kubelet; or plainly hidden. */
const REFERENCE = /\$[({]|\{\{|^\$[_A-Za-z]|^<[^>]*>$|^(?:ref\+|vault:|path:|ENC\[|\/|\.\/|\*+$|https?:\/\/)|^%\(/;
/** What a password was turned into, or what a file adds up to: neither leads back. */
const DIGEST = /^(?:\$(?:2[abxy]|5|6|apr1|argon2\w*|scrypt|pbkdf2[\w-]*)\$|(?:sha1|sha256|sha384|sha512|md5)[:-])/;
const LINE =
  /^[ \t]*(?:- )?["']?([\w.-]{3,60})["']?[ \t]*[:=][ \t]*["']?([^\s"'#,{[|>&*!][^\s"']{15,199})["']?[ \t]*,?[ \t]*$/gm;
const ENV_PAIR = /\bname:[ \t]*["']?([\w.-]{3,60})["']?[ \t]*\n[ \t]*value:[ \t]*["']?([^\s"'#]{16,200})["']?[ \t]*$/gm;
/** Most files hold no such name. */
const HINT = /pass|pwd|psk|token|secret|credential|key|connection.?string|kube.?config|dockerconfig/i;
const MIN_ENTROPY_BITS = 3.3;

/** True for values that only say where a secret is, or are a digest. */
export const isReference = (value: string): boolean => REFERENCE.test(value) || DIGEST.test(value);

/** Returns every value that looks drawn by chance and stands under a name such as `adminPassword`. */
export function findNamedSecrets(text: string): FoundSecret[] {
  if (!HINT.test(text)) return [];
  return [...text.matchAll(LINE), ...text.matchAll(ENV_PAIR)].flatMap((match) => {
    const [whole, key = '', value = ''] = match;
    if (!isSecretName(key)) return [];
    const words = key.replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
    if (NAMES_ANOTHER.test(words) && !/client[-_]?secret$/.test(words)) return [];
    if (isReference(value) || !looksRandom(value)) return [];
    const from = match.index + whole.lastIndexOf(value);
    return [{ what: `a random value under the name ${key}`, from, to: from + value.length }];
  });
}

/** Names are made of words and short numbers; a generated value mixes letters and digits and repeats little. */
function looksRandom(value: string): boolean {
  if (!/\d/.test(value) || !/[A-Za-z]/.test(value)) return false;
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
