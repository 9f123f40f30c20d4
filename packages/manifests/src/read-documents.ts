import { UNKNOWN, UNKNOWN_NUMBER } from '@edp/kit';
import { parseJson, placeText, parseYamlDocuments, type Places, YamlError } from '@edp/yaml';

import { decodeText, isWide } from './decode-text.ts';

export interface Documents {
  documents: unknown[];
  /** Where their values stand. */
  places: Places;
  /** Why the file cannot be read; then there are no documents. */
  error?: YamlError;
}

const known = new WeakMap<Buffer, Documents>();

/** True for files whose text has to be YAML or JSON. */
export const isStructured = (path: string): boolean => /\.(ya?ml|json)$|(^|\/)Kustomization$/i.test(path);

const ARGO = Buffer.from('proj.io/');
const FLUX = Buffer.from('fluxcd.io/');

/** True for files that may hold an object of Argo CD. */
export const speaksOfArgo = ({ content }: { content: Buffer }): boolean => content.includes(ARGO) || isWide(content);

/** True for files that may hold an object of Argo CD or Flux, or configure a plugin of Kustomize: what reads elsewhere. */
export const speaksOfSources = ({ content }: { content: Buffer }): boolean =>
  isWide(content) || content.includes(ARGO) || content.includes(FLUX) || content.includes('builtin');

/** Returns the documents of a YAML or JSON file; each file of a run is parsed once, whoever asks. */
export function readDocuments(path: string, { content }: { content: Buffer }): Documents {
  let result = known.get(content);
  if (result === undefined) {
    result = parseDocuments(decodeText(content) ?? content.toString('utf8'), { file: path });
    known.set(content, result);
  }
  return result;
}

/** Returns the documents of a text in YAML, or in JSON where the name of the file says so; `lastWins` takes the last of two values of one name. */
export function parseDocuments(
  text: string,
  { file, lastWins = false }: { file: string; lastWins?: boolean },
): Documents {
  const read = (body: string): Documents => {
    const places = placeText(body);
    try {
      if (/\.json$/i.test(file)) return { documents: [parseJson(body, { file })], places };
      return { documents: parseYamlDocuments(body, { file, lenient: true, lastWins }), places };
    } catch (error) {
      if (error instanceof YamlError) return { documents: [], places, error };
      throw error;
    }
  };
  const result = read(text);
  if (result.error === undefined || !text.includes(String(UNKNOWN))) return result;
  // Where apply will give a number, or a text inside of quotes, the file is as sound as with any number.
  const assumed = read(text.replaceAll(String(UNKNOWN), String(UNKNOWN_NUMBER)));
  return assumed.error === undefined ? assumed : result;
}
