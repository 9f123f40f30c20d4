/**
 * Returns whether a run that was dispatched on `ref` (`refs/heads/…`, `refs/tags/…`) may deploy: from the default branch, and from what `deployFrom`
 * of that branch's tenants.yaml names. `*` stands for any part of a name without a slash.
 */
export function mayDeployFrom(
  ref: string,
  { defaultBranch, deployFrom }: { defaultBranch: string; deployFrom: string[] },
): boolean {
  if (ref === `refs/heads/${defaultBranch}`) return true;
  return deployFrom.some((name) => matches(ref, name.startsWith('refs/') ? name : `refs/heads/${name}`));
}

function matches(ref: string, pattern: string): boolean {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[\\^$.|?+()[\]{}]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('[^/]*')}$`).test(ref);
}
