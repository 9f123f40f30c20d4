import { INSTANCE_FILES, instancePath, OWN_FILES } from './layout.ts';

const TEMPLATE = 'template';

/** Yields the input of `git fast-import`: one commit on main with this many instances. */
export function* seedStream(instances: number): Generator<string> {
  const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;
  yield 'commit refs/heads/main\ncommitter seed <seed@localhost> 1700000000 +0000\n';
  yield data('Seed');
  yield `M 100644 inline README.md\n${data('Instances.\n')}`;
  for (const file of INSTANCE_FILES) yield `M 100644 inline ${TEMPLATE}/${file}\n${data(manifest(file))}`;
  // fast-import searches a directory from its start for every line, so each instance is one copy and few lines of its own.
  for (let index = 1; index <= instances; index += 1) {
    const path = instancePath(index);
    yield `C ${TEMPLATE} ${path}\n`;
    for (const file of OWN_FILES) yield `M 100644 inline ${path}/${file}\n${data(manifest(`${path}/${file}`))}`;
  }
  yield `D ${TEMPLATE}\n`;
}

function manifest(name: string): string {
  const values = Array.from({ length: 12 }, (_, index) => `  key-${index}: value ${index} of ${name}\n`);
  return `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name.replaceAll('/', '-')}\ndata:\n${values.join('')}`;
}
