import { parseJson } from '../parse-json.ts';
import { capture } from '../run/capture.ts';
import type { TerraformRun } from '../run/terraform-run.ts';

/** Tells of an attribute whether its provider alone fills it in. One that may be set as well can have a default, which a deploy puts back. */
export type IsReadOnly = (resource: { type: string; provider: string; attribute: string }) => boolean;

/** Source: https://developer.hashicorp.com/terraform/cli/commands/providers/schema, format 1.0. */
interface Schemas {
  provider_schemas?: Record<
    string,
    {
      resource_schemas?: Record<
        string,
        { block?: { attributes?: Record<string, { computed?: boolean; optional?: boolean }> } }
      >;
    }
  >;
}

/** Returns what the providers of a run say of their attributes; where they cannot be asked, none is read-only. */
export async function readOnlyAttributes(run: TerraformRun): Promise<IsReadOnly> {
  const { code, stdout } = await capture(run, ['providers', 'schema', '-json']);
  const { provider_schemas: schemas = {} } = code === 0 ? (parseJson(stdout) as Schemas) : {};
  return ({ type, provider, attribute }) => {
    const { computed, optional } = schemas[provider]?.resource_schemas?.[type]?.block?.attributes?.[attribute] ?? {};
    return computed === true && optional !== true;
  };
}
