import { readBody } from '@edp/hcl';
import { jsonBlocks, parseJsonBody } from './json-body.ts';

/** A variable that a root module declares. */
export interface TerraformVariable {
  name: string;
  /** Without a value Terraform stops. */
  required: boolean;
  file: string;
  line: number;
}

/** Returns the variables that the files of a root module (path → text) declare. */
export function terraformVariables(files: ReadonlyMap<string, string>): TerraformVariable[] {
  return [...files].flatMap(([file, text]) => (file.endsWith('.json') ? ofJson(text, file) : ofHcl(text, file)));
}

function ofHcl(text: string, file: string): TerraformVariable[] {
  return readBody(text).blocks.flatMap(({ type, labels: [name], body, line }) =>
    type !== 'variable' || name === undefined ? [] : [{ name, required: !body.attributes.has('default'), file, line }],
  );
}

function ofJson(text: string, file: string): TerraformVariable[] {
  return jsonBlocks(parseJsonBody(text)['variable'], 1).map(({ labels, body }) => ({
    name: labels[0]!,
    required: !Object.hasOwn(body, 'default'),
    file,
    line: 1,
  }));
}
