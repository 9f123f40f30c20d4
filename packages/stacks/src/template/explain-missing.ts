import { suggest } from '@edp/kit';
import { isKnown } from './known-names.ts';
import { lookUp, Missing, type Scope } from './scope.ts';
import type { PathExpression } from './template-ast.ts';

/** What templates never see, and why it may be asked for all the same. */
export interface Withheld {
  secretFields: readonly string[];
  /** Sensitive outputs of Terraform. */
  outputs: readonly string[];
  /** Whether the step was given outputs at all. */
  hasOutputs: boolean;
}

/** Returns what is said of a name that a template asks for and that is not there. */
export function explainMissing(
  path: PathExpression,
  missing: Missing,
  scope: Scope,
  withheld: Withheld | undefined,
): { message: string; fix: string } {
  const shown = `{{${path.original}}}`;
  const root = scope.data.values.root;
  const parts = fromRoot(path, scope);
  const [group, name = ''] = parts ?? [];
  if (group === 'fields' && withheld?.secretFields.includes(name) === true) {
    return {
      message: `${shown} is a secret field (x-secret), which no template gets: what is rendered is committed`,
      fix: `Let the root module take var.${name} and hand it to the cluster, for example in its sensitive output kubernetes_secrets, and name that Secret here.`,
    };
  }
  if (group === 'outputs' && withheld?.outputs.includes(name) === true) {
    return {
      message: `${shown} is a sensitive output of Terraform, which no template gets: what is rendered is committed`,
      fix: `Hand it to the cluster in the sensitive output kubernetes_secrets, and name that Secret here; where it is no secret, take sensitive away from output "${name}" of the root module.`,
    };
  }
  if (group === 'outputs' && name !== '' && withheld?.hasOutputs === false) {
    return {
      message: `${shown} is not known: input outputs-file of this step is empty`,
      fix: 'Set outputs-file under "with:" of this step to the output outputs-file of terraform-plan (modes diff and record) or terraform-apply (mode commit): ${{ steps.plan.outputs.outputs-file }}.',
    };
  }
  const fix =
    missing.known.length === 0 ? 'Correct the expression.' : `Known here: ${missing.known.slice(0, 20).join(', ')}.`;
  const whole = parts?.length === 1 ? inGroups(root, parts[0]!) : undefined;
  if (whole !== undefined)
    return { message: `${shown} is not defined, did you mean "${whole}"?`, fix: `Write {{${whole}}}. ${fix}` };
  return { message: `${shown} is not defined${nearest(path, missing, scope)}`, fix };
}

/** The path from the outermost context on; undefined where it begins elsewhere. */
function fromRoot({ data, depth, parts }: PathExpression, scope: Scope): string[] | undefined {
  const { root } = scope.data.values;
  if (data) return parts[0] === 'root' ? parts.slice(1) : undefined;
  if (scope.contexts[depth] === root) return parts;
  // Inside of a block the group was left out of sight, and the name is one of it.
  return depth === 0 && parts.length === 1 ? parts : undefined;
}

/** A bare name that is one of fields, outputs or the like: its whole path. */
function inGroups(root: unknown, name: string): string | undefined {
  const groups = Object.entries((root ?? {}) as Record<string, unknown>).filter(
    (entry): entry is [string, object] => typeof entry[1] === 'object' && entry[1] !== null,
  );
  const found = groups.find(([, group]) => Object.hasOwn(group, name) || isKnown(group, [name]));
  return found === undefined ? undefined : `${found[0]}.${name}`;
}

function nearest(path: PathExpression, missing: Missing, scope: Scope): string {
  if (!path.data && path.depth === 0) {
    // The most frequent mistake: a name of an outer context inside a block.
    const outer = scope.contexts.findIndex((context) => !(lookUp(context, path.parts) instanceof Missing));
    if (outer > 0) return `, did you mean "${'../'.repeat(outer)}${path.parts.join('.')}"?`;
    const params = Object.keys(scope.blockParams);
    if (path.parts.length === 1) return suggest(missing.part, [...missing.known, ...params]);
  }
  return suggest(missing.part, missing.known);
}
