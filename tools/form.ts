// Writes the fields of a stacks schema into the dispatch form of a workflow, between its markers.
// npm run form -- --schema stacks/schema.yaml --workflow .forgejo/workflows/deploy.yml [--check]
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseFieldSchema, replaceForm } from '@edp/instance';

const { values } = parseArgs({
  options: { schema: { type: 'string' }, workflow: { type: 'string' }, check: { type: 'boolean', default: false } },
});
if (values.schema === undefined || values.workflow === undefined) {
  console.error('Usage: npm run form -- --schema <schema.yaml> --workflow <workflow.yml> [--check]');
  process.exit(2);
}
const before = readFileSync(values.workflow, 'utf8');
const after = replaceForm(before, parseFieldSchema(readFileSync(values.schema, 'utf8'), values.schema));
if (before !== after && values.check) {
  console.error(`${values.workflow}: the form is older than ${values.schema}. Run the same command without --check.`);
  process.exit(1);
}
if (before !== after) writeFileSync(values.workflow, after);
