/** Returns whether an address holds a mark that something else than manifests replaces: a generator, a workflow, the running system. */
export const isFilledIn = (text: string): boolean => /\{\{|\$\{|\$\(|\*|\$[A-Za-z_]/.test(text);
