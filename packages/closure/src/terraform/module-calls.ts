import { lineOf, readBody } from '@edp/hcl';
import { textOf } from '@edp/kit';
import { jsonBlocks, parseJsonBody } from './json-body.ts';

/** One `source` of a module call, as written. */
export interface ModuleCall {
  source: string;
  version: string;
  line: number;
}

/** Returns the module calls of a `.tf` or `.tf.json` file. */
export function moduleCalls(text: string, { file }: { file: string }): ModuleCall[] {
  if (file.endsWith('.json')) {
    return jsonBlocks(parseJsonBody(text)['module'], 1).map(({ body }) => ({
      source: textOf(body['source']),
      version: textOf(body['version']),
      line: 1,
    }));
  }
  return readBody(text).blocks.flatMap(({ type, body: { attributes }, line }) => {
    const source = type === 'module' ? attributes.get('source') : undefined;
    if (typeof source !== 'string') return [];
    return [{ source, version: textOf(attributes.get('version')), line: lineOf(attributes, 'source') ?? line }];
  });
}
