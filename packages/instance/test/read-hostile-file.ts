// Reads hostile files, as the kind that is told, in a process of its own: prints what became of each one line a file.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ViolationsError } from '@edp/kit';
import { parseEntry, parseFieldSchema, parseForm, parseTenants, readConfigFile } from '@edp/instance';

const file = 'f.yaml';
const READ: Record<string, (text: string) => unknown> = {
  tenants: (text) => parseTenants(text, file),
  entry: (text) => parseEntry(text, file),
  schema: (text) => parseFieldSchema(text, file),
  fields: (text) => {
    const { violations } = parseForm(JSON.stringify({ fields: text }));
    if (violations.length > 0) throw new ViolationsError(violations);
  },
};
const [kind = '', directory = ''] = process.argv.slice(2);
for (const name of readdirSync(directory)) {
  let codes: string[] = [];
  try {
    READ[kind]!(await readConfigFile(join(directory, name), { file }));
  } catch (error) {
    const isMany = error instanceof ViolationsError;
    codes = isMany ? error.violations.map(({ code }) => code) : [(error as { code?: string }).code ?? String(error)];
  }
  console.log(JSON.stringify({ name, codes: [...new Set(codes)], isPolluted: 'polluted' in {} }));
}
