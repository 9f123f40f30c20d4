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
  for (const [document, value] of documents.entries()) visit(value, { document, path: [], name: '' });
  return found;

  interface At {
    document: number;
    path: Path;
    /** What the value is called. */
    name: string;
  }

  function visit(value: unknown, at: At): void {
    if (typeof value === 'string') judgeText(value, at);
    else if (Array.isArray(value)) visitList(value, at);
    else if (isRecord(value)) visitMap(value, at);
  }

  function visitMap(map: Record<string, unknown>, at: At): void {
    const title = NAME_KEYS.map((key) => map[key]).find((each): each is string => typeof each === 'string');
    for (const [key, each] of Object.entries(map)) {
      // A SealedSecret: for its controller alone.
      if (key === 'encryptedData') continue;
      const below = { ...at, path: [...at.path, key] };
      if (isEncoded(map, key) && isRecord(each))
        for (const [name, text] of Object.entries(each)) decode(text, { ...below, path: [...below.path, name], name });
      const name = VALUE_KEYS.has(key) ? (title ?? (at.name || key)) : isSecretList(at.name) ? at.name : key;
      visit(each, { ...below, name });
    }
  }

  /** Elements are called what the list is; arguments have their names before them. */
  function visitList(list: unknown[], at: At): void {
    for (const [index, each] of list.entries()) {
      const before: unknown = list[index - 1];
      const flag = typeof before === 'string' ? /^--?([\w.-]{1,60})$/.exec(before)?.[1] : undefined;
      const below = { ...at, path: [...at.path, index] };
      const login =
        typeof each === 'string' && /^(?:u|user)$/.test(flag ?? '') ? /^[^:]{1,60}:(.*)$/s.exec(each) : null;
      if (login !== null) visit(login[1], { ...below, name: 'password' });
      else visit(each, { ...below, name: flag === 'p' ? 'password' : (flag ?? at.name) });
    }
  }

  function judgeText(value: string, at: At): void {
    const { document, path, name } = at;
    if (value.length > MAX_TEXT) return;
    const add = (what: string, secret: string): void => void found.push({ what, secret, document, path });
    const word = value.trim();
    if (isNamedSecret(name, word)) return add(`a random value under the name ${name}`, word);
    const parts = [...findShapedSecrets(value), ...findNamedSecrets(value)];
    for (const { what, from, to } of parts) add(what, value.slice(from, to));
    if (parts.length > 0 || nesting >= MAX_NESTING || !mayNameSecret(value) || !/[:{[]/.test(value)) return;
    const { documents: inner, error } = parseDocuments(value, { file: 'a text of it.yaml' });
    if (error !== undefined) return;
    // A text that is no more than itself has been judged; what is inside of one stands where it does.
    const structured = inner.filter((each) => typeof each === 'object');
    for (const each of findDocumentSecrets(structured, { nesting: nesting + 1 })) add(each.what, each.secret);
  }

  function decode(value: unknown, at: At): void {
    if (typeof value !== 'string' || value.length > MAX_TEXT) return;
    const text = Buffer.from(value, 'base64').toString('utf8');
    if (!text.includes('\uFFFD')) visit(text, at);
  }
}

/** `passwords: {admin: x}` */
const isSecretList = (name: string): boolean => name.endsWith('s') && isSecretName(name.replace(/s$/, ''));

/** Where Kubernetes keeps base64. */
const isEncoded = (map: Record<string, unknown>, key: string): boolean =>
  key === 'binaryData' || (key === 'data' && map['kind'] === 'Secret');
