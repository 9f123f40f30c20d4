// Writes the fields of a stacks schema into the dispatch forms of workflows, between their markers.
// npm run form -- --schema stacks/schema.yaml --workflow .forgejo/workflows/deploy.yml [--workflow …] [--inputs 25] [--check]
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isFormStale, parseFieldSchema, replaceForm } from '@edp/instance';
import { runAction } from '@edp/kit';

const USAGE = `Usage: npm run form -- --schema <schema.yaml> --workflow <workflow.yml> [--workflow …] [--inputs <limit of the server>] [--check]

Writes the first fields of the schema into the dispatch form of each workflow, between "# form: begin" and "# form: end".
  --schema    schema.yaml of the stacks repository
  --workflow  a workflow with both marks below on.workflow_dispatch.inputs, and an input "fields" behind them
  --inputs    how many inputs the server takes, 10 unless told (Forgejo's default; GitHub takes 25); kept in the first mark
  --check     writes nothing, and fails where a form is older than the schema`;
const { schema: file, workflow: workflows = [], inputs, check, help } = readOptions();
if (help) {
  console.log(USAGE);
  process.exit();
}
if (file === undefined || workflows.length === 0 || !/^[1-9]\d?$/.test(inputs ?? '10')) {
  console.error(USAGE);
  process.exit(2);
}
function readOptions() {
  try {
    return parseArgs({
      options: {
        schema: { type: 'string' },
        workflow: { type: 'string', multiple: true },
        inputs: { type: 'string' },
        check: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    process.exit(2);
  }
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
    if (check) continue;
    if (after !== before) writeFileSync(workflow, after);
    const names = formNames(after);
    console.log(
      `${workflow}: ${after === before ? 'as it was' : 'written'}, ${names.length} of ${schema.fields.filter(({ secret }) => !secret).length} fields have an input: ${names.join(', ') || 'none'}. All others go into the input fields.`,
    );
  }
});

/** The inputs between the marks. */
function formNames(workflow: string): string[] {
  const part = /# form: begin[^\n]*\n([^]*?)^ *# form: end/m.exec(workflow)?.[1] ?? '';
  const indent = /^ */.exec(part)![0];
  return part.split('\n').flatMap((line) => new RegExp(`^${indent}([a-z][\\w-]*):`).exec(line)?.[1] ?? []);
}
