import { lineOf, readBody } from '@edp/hcl';
import { textOf } from '@edp/kit';
import { jsonBlocks, parseJsonBody } from './json-body.ts';
import { inOrder, isOverride } from './override-files.ts';

/** One `source` of a module call, as written. */
export interface ModuleCall {
  name: string;
  source: string;
  version: string;
  line: number;
}

/** Returns the module calls of a directory, each with its file, by what its override files make of them. */
export function moduleCalls(files: ReadonlyMap<string, string>): (ModuleCall & { file: string })[] {
  const calls: (ModuleCall & { file: string })[] = [];
  for (const [file, text] of inOrder(files)) {
    for (const call of callsOf(text, { file })) {
      const known = isOverride(file) ? calls.find(({ name }) => name === call.name) : undefined;
      if (known === undefined) calls.push({ ...call, file });
      else {
        if (call.source !== '') Object.assign(known, { file, line: call.line, source: call.source });
        if (call.version !== '') known.version = call.version;
      }
    }
  }
  return calls.filter(({ source }) => source !== '');
}

/** Calls of a `.tf` or `.tf.json` file. */
function callsOf(text: string, { file }: { file: string }): ModuleCall[] {
  if (file.endsWith('.json')) {
    return jsonBlocks(parseJsonBody(text)['module'], 1).map(({ labels, body }) => ({
      name: labels[0]!,
      source: textOf(body['source']),
      version: textOf(body['version']),
      line: 1,
    }));
  }
  return readBody(text).blocks.flatMap(({ type, labels, body: { attributes }, line }) => {
    if (type !== 'module') return [];
    const [name = '', source] = [labels[0], textOf(attributes.get('source'))];
    return [{ name, source, version: textOf(attributes.get('version')), line: lineOf(attributes, 'source') ?? line }];
  });
}
