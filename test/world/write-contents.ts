import { git, seedBare } from './bare-repository.ts';

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
  for (const { operation, path, sha } of changes) {
    const now = await git(directory, 'rev-parse', '--verify', '--quiet', `${branch}:${path}`).then(
      (id) => id.trim(),
      () => undefined,
    );
    if (operation === 'create' ? now !== undefined : now !== sha) {
      return { status: 422, body: { message: `${path} is ${now ?? 'absent'}, not ${sha ?? 'absent'}` } };
    }
  }
  const files = Object.fromEntries(
    changes.map(({ path, content }) => [path, Buffer.from(content, 'base64').toString()]),
  );
  await seedBare(directory, { files, branch, message: String(body['message']) });
  return { status: 201, body: {} };
}
