import { parseJson, parseYamlDocuments, YamlError } from '@edp/yaml';
import type { TreeFile } from '../tree/tree.ts';
import { UNKNOWN } from '../template/unknown.ts';

export interface Documents {
  documents: unknown[];
  /** Why the file cannot be read; then there are no documents. */
  error?: YamlError;
}

/** What stands for an unknown output where a plan must read a number, and hardly ever by itself. */
export const UNKNOWN_NUMBER = 1e-305;

const known = new WeakMap<Buffer, Documents>();

/** True for files whose text has to be YAML or JSON. */
export const isStructured = (path: string): boolean => /\.(ya?ml|json)$|(^|\/)Kustomization$/i.test(path);

const ARGO = Buffer.from('proj.io/');

/** True for files that may hold an object of Argo CD. */
export const speaksOfArgo = ({ content }: Pick<TreeFile, 'content'>): boolean => content.includes(ARGO);

/** Returns the documents of a YAML or JSON file; each file of a run is parsed once, whoever asks. */
export function readDocuments(path: string, { content }: Pick<TreeFile, 'content'>): Documents {
  let result = known.get(content);
  if (result === undefined) {
    result = parse(path, content.toString('utf8'));
    known.set(content, result);
  }
  return result;
}

function parse(path: string, text: string): Documents {
  const read = (body: string): Documents => {
    try {
      if (/\.json$/i.test(path)) return { documents: [parseJson(body, { file: path })] };
      return { documents: parseYamlDocuments(body, { file: path, lenient: true }) };
    } catch (error) {
      if (error instanceof YamlError) return { documents: [], error };
      throw error;
    }
  };
  const result = read(text);
  if (result.error === undefined || !text.includes(String(UNKNOWN))) return result;
  // Where apply will give a number, or a text inside of quotes, the file is as sound as with any number.
  const assumed = read(text.replaceAll(String(UNKNOWN), String(UNKNOWN_NUMBER)));
  return assumed.error === undefined ? assumed : result;
}
