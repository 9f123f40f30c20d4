import { type KnownPlace, withKnownNames } from '../template/known-names.ts';
import type { ParsedTemplates } from '../template/template-renderer.ts';
import type { Withheld } from '../template/explain-missing.ts';
import type { RenderContext } from './render-context.ts';
import { renderTree } from './render-tree.ts';
import type { StackSelection } from './select-files.ts';
import type { Tree } from './tree.ts';

/** What an instance is rendered from, besides the templates. */
export interface InstanceConfiguration {
  instance: { tenant: string; environment: string; name: string; domain: string; path: string };
  /** Merged fields, defaults filled in. */
  fields: Record<string, unknown>;
  /** Fields of the schema that have no value: templates see null. */
  unset: string[];
  /** What names the schema knows at any depth: templates see those that are not set as null. */
  known?: readonly KnownPlace[] | undefined;
  /** Terraform outputs, sensitive ones left out. */
  outputs: Record<string, unknown>;
  stacks: { ref: string; commit: string; selections: readonly Pick<StackSelection, 'field' | 'directory'>[] };
  /** Said where a template asks for it. */
  withheld?: Withheld;
  stacksInstancesUrl: string;
  /** The branch that deployments write; `main` unless told. */
  stacksInstancesBranch?: string;
  /** Templates parsed so far, where many instances are rendered. */
  parsed?: ParsedTemplates;
}

/**
 * Returns the configuration of an instance as the templates give it.
 * @throws ViolationsError with everything wrong in the templates; StacksError `TREE_EMPTY`
 */
export function renderInstance(template: Tree, configuration: InstanceConfiguration): Tree {
  const { instance, fields, unset, known = [], outputs, stacks, withheld } = configuration;
  const { parsed, stacksInstancesUrl: url, stacksInstancesBranch: branch = 'main' } = configuration;
  const { tenant, environment, name, domain, path } = instance;
  const context: RenderContext = {
    tenant,
    environment,
    instance: { name, domain, path },
    fields: withKnownNames({ ...Object.fromEntries(unset.map((each) => [each, null])), ...fields }, known),
    outputs,
    stacks: { ref: stacks.ref, commit: stacks.commit },
    stacksInstances: { url, branch, api: apiOf(url) },
  };
  const selections = stacks.selections.map(({ field, directory }) => ({ field, directory, value: fields[field] }));
  return renderTree(template, context, { selections, withheld, ...(parsed === undefined ? {} : { parsed }) });
}

function apiOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return `${origin}/api/v1/repos${pathname.replace(/(\.git)?\/*$/, '')}`;
}
