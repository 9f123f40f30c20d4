import type { FieldSchema } from '@edp/instance';
import type { Violation } from '@edp/kit';
import type { ParsedTemplates, Tree } from '@edp/stacks';

/** The templates at one commit, read once for all instances. */
export interface StacksVersion {
  commit: string;
  template: Tree;
  schema: FieldSchema;
  parsed: ParsedTemplates;
}

/** The directory of an instance in stacks-instances, as far as a preview needs it. */
export interface CurrentDirectory {
  /** Path → blob id of every file. */
  ids: ReadonlyMap<string, string>;
  /** Path → blob id of what the last deployment wrote. */
  recorded: Readonly<Record<string, string>>;
  /** Files that no deployment wrote, with their contents: Argo CD reads them as well. */
  strangers: Tree;
  /** Why a deployment could not write there. */
  violations: Violation[];
}
