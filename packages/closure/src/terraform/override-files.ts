const OVERRIDE = /(?:^|[/_])override\.(?:tf|tofu)(?:\.json)?$/;

/** Whether what a file says replaces what the others of its directory say of the same. Source: Terraform, "Override Files". */
export const isOverride = (file: string): boolean => OVERRIDE.test(file);

/** Returns the files of a module in the order in which Terraform takes them: those that replace something last. */
export function inOrder(files: ReadonlyMap<string, string>): [file: string, text: string][] {
  return [...files].sort(([a], [b]) => Number(isOverride(a)) - Number(isOverride(b)) || (a < b ? -1 : a > b ? 1 : 0));
}
