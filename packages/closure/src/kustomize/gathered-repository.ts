import type { ChartFiles } from '../charts/chart-files.ts';

/** A repository at a revision, and where its files stand in what is gathered. */
export interface GatheredRepository {
  url: string;
  revision: string;
  at: string;
  beside: (path: string) => Promise<ChartFiles>;
}

/** Returns the files below a directory of a repository or, for its own path, a file. */
export async function filesAt({ beside }: GatheredRepository, path: string): Promise<ChartFiles> {
  const files = await beside(path);
  return path === '' ? files : new Map([...files].filter(([each]) => each === path || each.startsWith(`${path}/`)));
}
