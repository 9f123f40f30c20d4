import { parseJson } from '../parse-json.ts';
import { capture } from '../run/capture.ts';
import type { TerraformRun } from '../run/terraform-run.ts';

/** Tells of an attribute whether its provider fills it in where the configuration does not: what it gets then is as good as anything else. */
export type IsComputed = (resource: { type: string; provider: string; attribute: string }) => boolean;

/** Source: https://developer.hashicorp.com/terraform/cli/commands/providers/schema, format 1.0. */
interface Schemas {
  provider_schemas?: Record<
    string,
    { resource_schemas?: Record<string, { block?: { attributes?: Record<string, { computed?: boolean }> } }> }
  >;
}

/** Returns what the providers of a run say of their attributes; where they cannot be asked, nothing is computed. */
export async function computedAttributes(run: TerraformRun): Promise<IsComputed> {
  const { code, stdout } = await capture(run, ['providers', 'schema', '-json']);
  const { provider_schemas: schemas = {} } = code === 0 ? (parseJson(stdout) as Schemas) : {};
  return ({ type, provider, attribute }) =>
    schemas[provider]?.resource_schemas?.[type]?.block?.attributes?.[attribute]?.computed === true;
}
