import { lstat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Returns the root of the checkout that a directory of the workspace is in; the directory itself where it is in none. */
export async function checkoutRoot(directory: string, { workspace }: { workspace: string }): Promise<string> {
  for (let at = directory; ; at = dirname(at)) {
    const isCheckout = await lstat(join(at, '.git')).then(
      () => true,
      () => false,
    );
    if (isCheckout) return at;
    if (at === workspace || dirname(at) === at) return directory;
  }
}
