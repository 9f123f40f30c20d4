import { isRecord, isSecretName } from '@edp/kit';
import { parseDocuments } from '@edp/manifests';
import { findNamedSecrets, isNamedSecret, mayNameSecret } from './secret-names.ts';
import { findShapedSecrets, mayHaveShape } from './secret-shapes.ts';

type Path = (string | number)[];

/** A value of a document, or a part of it, that looks like a secret. */
export interface DocumentSecret {
  what: string;
  /** The secret itself, as it is read. */
  secret: string;
  document: number;
  /** Of the value that holds it. */
  path: Path;
}

/** Keys that hold what the name beside or above them is about: `{name: x, value: y}`, `password: {value: y}`. */
const VALUE_KEYS = new Set(['value', 'Value', 'val', 'stringValue', 'default', 'content', 'plain', 'plaintext']);
const NAME_KEYS = ['name', 'Name', 'key', 'Key', 'variable'];
/** Texts inside of texts: a ConfigMap that holds values that hold a file. */
const MAX_NESTING = 3;
const MAX_TEXT = 1024 * 1024;

/** A quick look: most files hold nothing that needs a closer one. */
export const mayHoldSecrets = (text: string): boolean =>
  mayNameSecret(text) || mayHaveShape(text) || text.includes('binaryData');

/**
 * Returns everything in parsed documents that looks like a secret, however it is written: under a name at any depth, in pairs of name and value,
 * among arguments, in texts that are YAML, JSON or lines themselves, in the base64 of Secrets and of binaryData.
 */
export function findDocumentSecrets(
  documents: unknown[],
  { nesting = 0 }: { nesting?: number } = {},
): DocumentSecret[] {
  const found: DocumentSecret[] = [];
  /** Where the visit is; copied only for what is found, since most values are none. */
  const path: Path = [];
  let document = 0;
  for (const value of documents) {
    visit(value, '');
    document += 1;
  }
  return found;

  /** `name`: what the value is called. */
  function visit(value: unknown, name: string): void {
    if (typeof value === 'string') judgeText(value, name);
    else if (Array.isArray(value)) visitList(value, name);
    else if (isRecord(value)) visitMap(value, name);
  }

  function visitBelow(step: string | number, value: unknown, name: string): void {
    path.push(step);
    visit(value, name);
    path.pop();
  }

  function visitMap(map: Record<string, unknown>, above: string): void {
    const title = NAME_KEYS.map((key) => map[key]).find((each): each is string => typeof each === 'string');
    for (const key of Object.keys(map)) {
      const each = map[key];
      // A SealedSecret: for its controller alone.
      if (key === 'encryptedData') continue;
      if (isEncoded(map, key) && isRecord(each)) {
        path.push(key);
        for (const [name, text] of Object.entries(each)) visitBelow(name, decode(text), name);
        path.pop();
      }
      visitBelow(key, each, VALUE_KEYS.has(key) ? (title ?? (above || key)) : isSecretList(above) ? above : key);
    }
  }

  /** Elements are called what the list is; arguments have their names before them. */
  function visitList(list: unknown[], above: string): void {
    for (const [index, each] of list.entries()) {
      const before: unknown = list[index - 1];
      const flag = typeof before === 'string' ? /^--?([\w.-]{1,60})$/.exec(before)?.[1] : undefined;
      const login =
        typeof each === 'string' && /^(?:u|user)$/.test(flag ?? '') ? /^[^:]{1,60}:(.*)$/s.exec(each) : null;
      if (login !== null) visitBelow(index, login[1], 'password');
      else visitBelow(index, each, flag === 'p' ? 'password' : (flag ?? above));
    }
  }

  function judgeText(value: string, name: string): void {
    if (value.length > MAX_TEXT) return;
    const word = value.trim();
    if (isNamedSecret(name, word)) return add(`a random value under the name ${name}`, word);
    if (!mayHoldSecrets(value)) return;
    const parts = [...findShapedSecrets(value), ...findNamedSecrets(value)];
    for (const { what, from, to } of parts) add(what, value.slice(from, to));
    if (parts.length > 0 || nesting >= MAX_NESTING || !mayNameSecret(value) || !/[:{[]/.test(value)) return;
    const { documents: inner, error } = parseDocuments(value, { file: 'a text of it.yaml' });
    if (error !== undefined) return;
    // A text that is no more than itself has been judged; what is inside of one stands where it does.
    const structured = inner.filter((each) => typeof each === 'object');
    for (const each of findDocumentSecrets(structured, { nesting: nesting + 1 })) add(each.what, each.secret);
  }

  function add(what: string, secret: string): void {
    found.push({ what, secret, document, path: [...path] });
  }
}

/** What a value in base64 says; undefined where that is no text. */
function decode(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > MAX_TEXT) return undefined;
  const text = Buffer.from(value, 'base64').toString('utf8');
  return text.includes('\uFFFD') ? undefined : text;
}

/** `passwords: {admin: x}` */
const isSecretList = (name: string): boolean => name.endsWith('s') && isSecretName(name.replace(/s$/, ''));

/** Where Kubernetes keeps base64. */
const isEncoded = (map: Record<string, unknown>, key: string): boolean =>
  key === 'binaryData' || (key === 'data' && map['kind'] === 'Secret');
