import { execFileSync } from 'node:child_process';

const NAME = 'nobody';

/** Ids of a user without rights to start a server as, which refuses root; none where this process is not root itself. */
export function unprivilegedUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string): number => Number(execFileSync('id', [flag, NAME], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}
