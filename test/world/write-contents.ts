import { execFileSync } from 'node:child_process';
import { git } from './bare-repository.ts';

interface Change {
  operation: 'create' | 'update';
  path: string;
  content: string;
  sha?: string;
}

/** Commits files as `POST contents` of a forge does: a file that is not what the caller thinks is refused. */
export async function writeContents(
  directory: string,
  body: Record<string, unknown>,
): Promise<{ status: number; body: unknown }> {
  const changes = body['files'] as Change[];
  const branch = String(body['branch']);
  const idOf = async (name: string): Promise<string | undefined> =>
    git(directory, 'rev-parse', '--verify', '--quiet', name).then(
      (id) => id.trim(),
      () => undefined,
    );
  const [tip, ...ids] = await Promise.all([branch, ...changes.map(({ path }) => `${branch}:${path}`)].map(idOf));
  for (const [index, { operation, path, sha }] of changes.entries()) {
    const now = ids[index];
    if (operation === 'create' ? now !== undefined : now !== sha) {
      return { status: 422, body: { message: `${path} is ${now ?? 'absent'}, not ${sha ?? 'absent'}` } };
    }
  }
  const data = (content: Buffer): string => `data ${content.length}\n${content.toString('latin1')}\n`;
  const stream = [
    `commit refs/heads/${branch}\ncommitter forge <forge@localhost> ${Math.floor(Date.now() / 1000)} +0000\n`,
    data(Buffer.from(String(body['message']))),
    tip === undefined ? '' : `from refs/heads/${branch}^0\n`,
    ...changes.map(({ path, content }) => `M 100644 inline ${path}\n${data(Buffer.from(content, 'base64'))}`),
  ].join('');
  // One process: the time of this stand-in counts in benchmarks.
  execFileSync('git', ['-C', directory, 'fast-import', '--quiet'], { input: Buffer.from(stream, 'latin1') });
  return { status: 201, body: {} };
}
