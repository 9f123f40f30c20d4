import { isRecord } from '@edp/kit';
import { hclBlocks } from './hcl-blocks.ts';

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
  return hclBlocks(text).flatMap(({ type, labels, body, line }) => {
    const [name] = labels;
    if (type !== 'variable' || name === undefined) return [];
    // Of the block itself: a validation block in it may name anything.
    const own = hclBlocks(body).reduce((rest, inner) => rest.replace(inner.body, ''), body);
    return [{ name, required: !/(?:^|\n)[ \t]*default[ \t]*=/.test(own), file, line }];
  });
}

function ofJson(text: string, file: string): TerraformVariable[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return [];
  }
  const variables = isRecord(parsed) && isRecord(parsed['variable']) ? parsed['variable'] : {};
  return Object.entries(variables).map(([name, each]) => ({
    name,
    required: !(isRecord(each) && Object.hasOwn(each, 'default')),
    file,
    line: 1,
  }));
}
