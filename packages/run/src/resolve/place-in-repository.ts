import { lstat, realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { checkoutRoot } from '@edp/instance';

/** Returns the root of the repository that a directory of the workspace is checked out of, and where it is in that; the workspace, where no checkout says where it begins. */
export async function placeInRepository(
  directory: string,
  { workspace }: { workspace: string },
): Promise<{ root: string; path: string }> {
  const top = await realpath(workspace);
  const found = await checkoutRoot(directory, { workspace: top });
  const isCheckout = (await lstat(join(found, '.git')).catch(() => undefined)) !== undefined;
  const root = isCheckout ? found : top;
  return { root, path: relative(root, directory).split(sep).join('/') };
}
