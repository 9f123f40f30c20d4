import { MIN_SECRET_LENGTH } from './secret-matcher.ts';
import { isSecretName } from './secret-name.ts';

/** Where only its look makes a value a secret, it has to be this long. */
const MIN_RANDOM_LENGTH = 8;
const MAX_DEPTH = 4;

const PEM_BEGIN = /^\s*-----BEGIN ([A-Z0-9 ]+)-----\s*$/;
const PEM_END = /^\s*-----END [A-Z0-9 ]+-----\s*$/;
/** A certificate is for everybody, also as base64 of its PEM text. */
const PUBLIC_PEM = /^(CERTIFICATE|TRUSTED CERTIFICATE|X509 CRL|(RSA |EC )?PUBLIC KEY|CERTIFICATE REQUEST)$/;
const PUBLIC_BASE64 = /^LS0tLS1CRUdJTiB(DRVJUSUZJQ0FURS|QVUJMSUMgS0VZ)/;
/** `key: value`, `key = value`, `export KEY=value`, also as an item of a list, the key in quotes or not. */
const KEYED = /^(?:-\s+)*(?:export\s+|set\s+)?["']?([\w./-]+)["']?\s*(?::(?=\s|$)|=(?!=))\s*(.*)$/;
/** `key=value` among others, as in connection strings and arguments. */
const PAIR = /(?:^|[\s;,&?-])([A-Za-z][\w.-]{0,60})\s{0,8}[=:]\s{0,8}("[^"]*"|'[^']*'|[^\s;,&"']+)/g;
const URLS = /[a-z][a-z0-9+-]{0,20}:\/\/[^\s"'<>]+/gi;
/** The credentials of a header, as requests carry them. */
const HEADERS = /\b(?:Bearer|Basic)\s+([^\s"',;]{4,})/gi;
const SIGNATURE = /^(sig|signature|x-amz-(signature|security-token|credential)|code|key)$/i;
/** Says what something is called or where it is. */
const PUBLIC_NAME =
  /^(api_?version|kind|type|name|.*_name|namespace|id|(?!.*key_id$).*_id|host|host_?name|server|address|port|region|zone|user|login|e_?mail|url|uri|endpoint|path|cluster|context|current_context|version|image|tag|ca|ca_cert(ificate)?(_data)?|certificate(_authority)?(_data)?)$/;
const COMMON = /^(true|false|null|none|nil|yes|no|on|off|default|admin|root|user|enabled|disabled|auto|\d{1,3})$/i;

/**
 * Returns the texts in a secret that have to be hidden each by itself: the whole, and of YAML, JSON, dotenv, PEM, connection strings and URLs
 * the values that can be secrets, never their keys or words that stand everywhere (`apiVersion: v1`). Of any other text of several
 * lines, each line.
 */
export function secretTexts(value: string): string[] {
  const found = new Set([value, value.trim()]);
  addParts(value, { found, depth: 0 });
  return [...found].filter((text) => text.trim() !== '');
}

/** Returns what has to be hidden of a value whose key says that it is public: the login in an address, a password among other words. */
export function secretParts(value: string, key: string): string[] {
  const found = new Set<string>();
  addScalar(value, { found, depth: 1, key });
  return [...found];
}

/** Tells whether a value is a word that stands everywhere (`admin`, `default`): hidden, it would blank the log and protect nothing. */
export function isCommonWord(value: string): boolean {
  return COMMON.test(value.trim());
}

interface Search {
  found: Set<string>;
  depth: number;
}

function addParts(text: string, { found, depth }: Search): void {
  if (depth > MAX_DEPTH) return;
  const inner = { found, depth: depth + 1 };
  const trimmed = text.trim();
  if (/^[[{]/.test(trimmed)) {
    const json = parseJson(trimmed);
    if (json !== undefined) return addLeaves(json, inner);
  }
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  if (lines.length === 1) {
    // The line itself is the secret: only what has a name in it is one besides.
    if (depth === 0 && /[\s;=]|:\/\//.test(trimmed)) addLine(trimmed, inner);
    return;
  }
  const isStructured = /^#(!|cloud-config)/.test(trimmed) || lines.some((line) => KEYED.test(line));
  let isPublic = false;
  let isPem = false;
  for (const line of lines) {
    const begin = PEM_BEGIN.exec(line);
    if (begin !== null) [isPem, isPublic] = [true, PUBLIC_PEM.test(begin[1]!)];
    else if (PEM_END.test(line)) [isPem, isPublic] = [false, false];
    else if (isPublic) continue;
    else if (isPem || !isStructured) addPlainLine(line, found);
    else addLine(line, inner);
  }
}

function addLeaves(root: unknown, search: Search): void {
  const waiting: { value: unknown; key?: string | undefined }[] = [{ value: root }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, key } = next;
    if (typeof value === 'string' || typeof value === 'number') addScalar(String(value), { ...search, key });
    else if (Array.isArray(value)) for (const each of value) waiting.push({ value: each, key });
    else if (value !== null && typeof value === 'object')
      for (const [name, each] of Object.entries(value)) waiting.push({ value: each, key: name });
  }
}

function addLine(commented: string, search: Search): void {
  const line = commented.replace(/^[#;/]+\s*/, '');
  for (const [, name = '', value = ''] of line.matchAll(PAIR)) {
    if (isSecretName(name) && !/^(bearer|basic)$/i.test(value)) addScalar(unquote(value), { ...search, key: name });
  }
  for (const [, value = ''] of line.matchAll(HEADERS)) search.found.add(value);
  const [, key, rest = ''] = KEYED.exec(line) ?? [];
  if (key === undefined) addScalar(unquote(line.replace(/^(-\s+)+/, '')), search);
  else addScalar(unquote(rest), { ...search, key });
}

/** A value with or without a name. */
function addScalar(scalar: string, { found, depth, key }: Search & { key?: string | undefined }): void {
  const text = scalar.trim();
  if (text.length < MIN_SECRET_LENGTH || COMMON.test(text) || PUBLIC_BASE64.test(text)) return;
  const name = key === undefined ? '' : toName(key);
  if (isSecretName(name)) found.add(text);
  for (const [url] of text.matchAll(URLS)) addUrl(url, found);
  if (/[\n{[]/.test(text)) addParts(scalar, { found, depth });
  if (isSecretName(name) || PUBLIC_NAME.test(name) || /\n|^[[{]|^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return;
  if (!/\s/.test(text)) {
    if (looksRandom(text)) found.add(text);
    return;
  }
  for (const word of text.split(/[\s"'`,;()<>{}[\]=]+/)) if (looksRandom(word)) found.add(word);
}

/** A line of a text that has no form, or of a key: the secret may be any of them. */
function addPlainLine(line: string, found: Set<string>): void {
  const isLong = line.length >= MIN_RANDOM_LENGTH;
  if (isLong || (line.length >= MIN_SECRET_LENGTH && /\d/.test(line) && /[A-Za-z]/.test(line))) found.add(line);
}

function addUrl(text: string, found: Set<string>): void {
  const [, user = '', password] = /^[^:]+:\/\/(?:([^:@/?#]*)(?::([^@/?#]*))?@)/.exec(text) ?? [];
  const login = password ?? (looksRandom(user) ? user : '');
  const query = [...text.matchAll(/[?&#]([^=&#]+)=([^&#]*)/g)]
    .filter(([, name = '']) => SIGNATURE.test(name) || isSecretName(name))
    .map(([, , value = '']) => value);
  for (const each of [login, ...query]) {
    for (const form of [each, decode(each)]) if (form.length >= MIN_SECRET_LENGTH) found.add(form);
  }
}

/** Tells whether a word is none that people write, nor an address, number, time or name made of words. */
function looksRandom(word: string): boolean {
  if (word.length < MIN_RANDOM_LENGTH || PUBLIC_BASE64.test(word)) return false;
  if (/^[\da-f]{16,}$/i.test(word)) return true;
  if (/^[\d.:,/+TZ_-]+$/.test(word) || /^[\da-f]*:[\da-f:]+(\/\d+)?$/i.test(word)) return false;
  if (/^[^@\s]+@[\w.-]+\.[a-z]{2,}$/i.test(word) || /^v?\d+(\.\d+)+([-+][\w.]+)?$/.test(word)) return false;
  return !word.split(/[-_./:@%$*~|\\]+/).every(isWordy);
}

/** `kubernetes`, `ConfigMap`, `HTTPRoute`, `worker01`, `v1beta1`, `2024`; '' between two marks. */
function isWordy(part: string): boolean {
  if (/^([a-z]*|[A-Z]*|\d{1,5}[a-z]{0,2}|[a-zA-Z]{1,7}\d{1,3}|v\d{1,2}((alpha|beta|rc)\d{1,2})?)$/.test(part))
    return true;
  // Names of several words have vowels, and few changes of case: `dXNlcjpw` is none.
  const vowels = part.match(/[aeiouy]/gi)?.length ?? 0;
  const changes = part.match(/[a-z][A-Z]/g)?.length ?? 0;
  return /^[A-Za-z]+$/.test(part) && vowels >= part.length / 6 && changes <= part.length / 4;
}

function unquote(text: string): string {
  const bare = text.trim().replace(/[,;]$/, '');
  const quoted = /^(["'])(.*)\1(\s+#.*)?$/.exec(bare);
  if (quoted === null) return bare.replace(/\s#.*$/, '');
  return quoted[1] === '"'
    ? ((parseJson(`"${quoted[2]}"`) as string | undefined) ?? quoted[2]!)
    : quoted[2]!.replaceAll("''", "'");
}

/** `current-context`, `clientKey` and `DB_HOST` as one kind of name. */
const toName = (key: string): string =>
  key
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/[-./]/g, '_')
    .toLowerCase();

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
