/** What templates see. */
export interface RenderContext {
  tenant: string;
  environment: string;
  instance: { name: string; domain: string; path: string };
  fields: Record<string, unknown>;
  /** Terraform outputs, sensitive ones left out. */
  outputs: Record<string, unknown>;
  stacks: { ref: string; commit: string };
  /** `api`: the same repository in Forgejo's API. */
  stacksInstances: { url: string; branch: string; api?: string };
}

/** Returns the objects of a context whose keys are all there are: a name that they lack is wrong wherever it stands. */
export function closedObjects(context: object): WeakSet<object> {
  const inner = Object.values(context).filter((each): each is object => typeof each === 'object' && each !== null);
  return new WeakSet([context, ...inner]);
}
