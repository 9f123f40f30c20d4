import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ViolationsError } from '@edp/kit';
import {
  editEntry,
  findInstance,
  mergeFields,
  parseEntry,
  parseFieldSchema,
  parseForm,
  parseTenants,
  readFormFields,
} from '@edp/instance';
import fc from 'fast-check';
import { trials } from '../../../test/world/trials.ts';
import { hostileText } from './hostile-text.ts';

const TRIALS = trials({ few: 1000, many: 10_000 });
const TENANTS = parseTenants(readFileSync('examples/infra-deploy/tenants.yaml', 'utf8'), 'tenants.yaml');

test(`${TRIALS} names: what is not on the allow-list is refused, the rest is itself`, () => {
  let refused = 0;
  fc.assert(
    fc.property(hostileText, hostileText, (tenant, environment) => {
      const isAllowed = ['prod', 'non-prod'].includes(tenant) && /^[a-z][a-z0-9-]{0,30}(?![\s\S])/.test(environment);
      try {
        const instance = findInstance(TENANTS, { tenant, environment });
        expect(isAllowed).toBe(true);
        expect(instance.path).toBe(`${tenant}/${environment}`);
      } catch (error) {
        if (!(error instanceof ViolationsError)) throw error;
        expect(isAllowed).toBe(false);
        refused += 1;
        // Neither a long nor a controlling value gets into the log.
        for (const { message } of error.violations) {
          expect(message.length).toBeLessThan(140);
          expect(message).not.toMatch(/\p{Cc}/u);
        }
      }
    }),
    { numRuns: TRIALS },
  );
  expect(refused).toBeGreaterThan(0.9 * TRIALS);
});

test(`${TRIALS} values: each arrives byte for byte in fields, entry and variables, or is refused`, () => {
  const schema = parseFieldSchema(
    'type: object\nproperties:\n  free: { type: string }\n  nested: { type: object }\n',
    's.yaml',
  );
  const text = '# kept\nfields:\n  free: old # kept too\nstatus: failed\n';
  const entry = parseEntry(text, 'e.yaml');
  let runs = 0;
  let arrived = 0;
  fc.assert(
    fc.property(hostileText, (value) => {
      runs += 1;
      const { form } = parseForm(JSON.stringify({ free: value, fields: JSON.stringify({ nested: { value } }) }));
      const read = readFormFields(form, schema);
      const merged = mergeFields({
        schema,
        entry,
        form: read.values,
        operation: 'deploy',
        entryFile: 'e.yaml',
        entryText: text,
      });
      if (value === '' || read.violations.length > 0 || merged.violations.length > 0) return;
      arrived += 1;
      expect(merged.fields).toEqual({ free: value, nested: { value } });
      expect(JSON.parse(Buffer.from(JSON.stringify(merged.fields)).toString('utf8'))).toEqual(merged.fields);
      // Writing YAML is the slow part; every tenth is enough to meet every kind.
      if (runs % 10 !== 0) return;
      const written = Buffer.from(editEntry(text, { fields: merged.set })).toString('utf8');
      expect(parseEntry(written, 'e.yaml').fields).toEqual(merged.set);
      expect(written).toMatch(/^# kept\n[\s\S]*# kept too\n/);
    }),
    { numRuns: TRIALS },
  );
  expect(arrived).toBeGreaterThan(0.5 * TRIALS);
});

describe('hostile files cost little and change nothing', () => {
  let directory: string;
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'edp-hostile-'));
    for (const [name, text] of Object.entries(FILES)) writeFileSync(join(directory, name), text);
  });
  afterAll(() => {
    rmSync(directory, { recursive: true });
  });

  const list = (count: number, line: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => line(index)).join('\n');
  const FILES: Record<string, string> = {
    'keys named __proto__':
      'fields: {__proto__: {polluted: true}}\ntenants: {__proto__: {domain: x.y}}\nproperties: {__proto__: {type: string}}\n',
    'constructor as a name':
      'fields: {constructor: {prototype: {polluted: true}}}\ntenants: {constructor: {prototype: {polluted: true}}}\nproperties: {constructor: {type: string}}\nconstructor: {prototype: {polluted: true}}\n',
    'an alias bomb': `${list(
      9,
      (level) =>
        `l${level}: &l${level} [${Array(10)
          .fill(level === 0 ? 'x' : `*l${level - 1}`)
          .join(', ')}]`,
    )}\nfields: *l8\n`,
    'a file that holds itself': 'fields: &f {a: *f}\ntenants: *f\nproperties: *f\n',
    '10,000 merges': `a: &a {${Array.from({ length: 200 }, (_, index) => `k${index}: 1`).join(', ')}}\nfields:\n${list(5000, (index) => `  f${index}: {<<: *a}`)}\n`,
    'a merge of 10,000 keys': `fields: &a {${Array.from({ length: 11_000 }, (_, index) => `k${index}: 1`).join(', ')}}\nb: {<<: [*a, *a]}\n`,
    'nesting 10,000 deep': `fields: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`,
    'nesting just short of the limit': `fields: ${'{a: '.repeat(97)}1${'}'.repeat(97)}\n`,
    'a block 400 deep': list(400, (index) => `${' '.repeat(index)}a:`),
    'duplicate keys': 'fields: {a: 1}\nfields: {a: 2}\n',
    '10,000 unknown keys': list(10_000, (index) => `key${index}: 1`),
    '9,000 unknown tenants': `managers: {}\ntenants:\n${list(9000, (index) => `  t${index}: {}`)}`,
    '4,500 fields': `properties:\n${list(4500, (index) => `  field${index}: {type: string}`)}`,
    'one line of 120 kB': `fields: "${'x'.repeat(120_000)}`,
    'a file of 20 MB': `fields: {a: "${'x'.repeat(20_000_000)}"}`,
    'tags of other languages': 'fields: !!python/object/apply:os.system [id]\n',
    'binary rubbish': Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256)).toString('latin1'),
  };

  test.each(['tenants', 'entry', 'schema', 'fields'])('as %s', async (kind) => {
    const { stdout } = await promisify(execFile)(process.execPath, [
      // What a bomb would grow to does not fit: the process would die of it.
      '--max-old-space-size=128',
      '--import',
      'tsx',
      'packages/instance/test/read-hostile-file.ts',
      kind,
      directory,
    ]);
    const seen = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { name: string; codes: string[]; isPolluted: boolean });
    expect(seen.map(({ name }) => name).sort()).toEqual(Object.keys(FILES).sort());
    for (const { name, codes, isPolluted } of seen) {
      expect([name, isPolluted]).toEqual([name, false]);
      for (const code of codes) expect(code).toMatch(/^[A-Z_]+$/);
    }
  });
});
