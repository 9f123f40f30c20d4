// Writes the fields of a stacks schema into the dispatch forms of workflows, between their markers.
// npm run form -- --schema stacks/schema.yaml --workflow .forgejo/workflows/deploy.yml [--workflow …] [--inputs 25] [--check]
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isFormStale, parseFieldSchema, replaceForm } from '@edp/instance';
import { runAction } from '@edp/kit';

const { values } = parseArgs({
  options: {
    schema: { type: 'string' },
    workflow: { type: 'string', multiple: true },
    inputs: { type: 'string' },
    check: { type: 'boolean', default: false },
  },
});
const { schema: file, workflow: workflows = [], inputs, check } = values;
if (file === undefined || workflows.length === 0 || !/^[1-9]\d?$/.test(inputs ?? '10')) {
  console.error(
    'Usage: npm run form -- --schema <schema.yaml> --workflow <workflow.yml> [--workflow …] [--inputs <limit of the server>] [--check]',
  );
  process.exit(2);
}
await runAction(async () => {
  const schema = parseFieldSchema(readFileSync(file, 'utf8'), file);
  for (const workflow of workflows) {
    const before = readFileSync(workflow, 'utf8');
    const options = { file: workflow, ...(inputs === undefined ? {} : { maxInputs: Number(inputs) }) };
    if (check && isFormStale(before, schema, options)) {
      console.error(`${workflow}: the form is older than ${file}. Run the same command without --check.`);
      process.exitCode = 1;
    }
    const after = replaceForm(before, schema, options);
    if (!check && after !== before) writeFileSync(workflow, after);
  }
});
