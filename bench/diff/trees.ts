import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FILES = 5000;
const CHANGED_EVERY = 10;
/** Goes up with what the trees hold. */
const VERSION = 1;

/** Returns two directories of 5,000 manifests of 30 lines, 500 of which differ in a field, an image and a checksum; made once and kept. */
export function diffTreesOnDisk(): { before: string; after: string; changed: number } {
  const root = join(tmpdir(), `edp-bench-diff-${VERSION}`);
  const [before, after] = [join(root, 'before'), join(root, 'after')];
  if (!existsSync(root)) {
    const made = `${root}.${process.pid}`;
    for (let index = 0; index < FILES; index += 1) {
      for (const side of ['before', 'after']) {
        const directory = join(made, side, 'stacks', `stack-${index % 50}`);
        mkdirSync(directory, { recursive: true });
        const isNew = side === 'after' && index % CHANGED_EVERY === 0;
        writeFileSync(join(directory, `deployment-${index}.yaml`), manifest(index, isNew));
      }
    }
    renameSync(made, root);
    rmSync(made, { recursive: true, force: true });
  }
  return { before, after, changed: FILES / CHANGED_EVERY };
}

function manifest(index: number, isNew: boolean): string {
  const variables = Array.from({ length: 5 }, (_, n) => [
    `            - name: VARIABLE_${n}`,
    `              value: 'value ${n} of ${index}'`,
  ]);
  return [
    'apiVersion: apps/v1',
    'kind: Deployment',
    'metadata:',
    `  name: app-${index}`,
    `  namespace: stack-${index % 50}`,
    '  labels:',
    `    app: app-${index}`,
    'spec:',
    `  replicas: ${isNew ? 3 : 2}`,
    '  template:',
    '    metadata:',
    '      annotations:',
    `        checksum/config: ${(isNew ? 'b' : 'a') + String(index).padStart(63, '0')}`,
    '    spec:',
    '      containers:',
    '        - name: web',
    '          env:',
    ...variables.flat(),
    '          ports:',
    '            - containerPort: 8080',
    `          image: registry.example/team/app:${isNew ? '1.2.4' : '1.2.3'}`,
    '',
  ].join('\n');
}
