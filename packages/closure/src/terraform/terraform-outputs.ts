import { isRecord } from '@edp/kit';
import { readBody } from '@edp/hcl';

/** Returns the outputs that the files of a root module (path → text) declare, but for sensitive ones, which templates do not get. */
export function terraformOutputs(files: ReadonlyMap<string, string>): string[] {
  return [...new Set([...files].flatMap(([file, text]) => (file.endsWith('.json') ? ofJson(text) : ofHcl(text))))];
}

function ofHcl(text: string): string[] {
  return readBody(text).blocks.flatMap(({ type, labels, body }) =>
    type === 'output' && body.attributes.get('sensitive') !== true ? labels.slice(0, 1) : [],
  );
}

function ofJson(text: string): string[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return [];
  }
  const outputs = isRecord(parsed) && isRecord(parsed['output']) ? parsed['output'] : {};
  return Object.entries(outputs).flatMap(([name, each]) =>
    isRecord(each) && each['sensitive'] === true ? [] : [name],
  );
}
