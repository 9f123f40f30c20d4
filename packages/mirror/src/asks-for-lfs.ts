import { fetchObjects, GitWireError, parseTree, type Remote } from '@edp/git-wire';

/**
 * Returns whether a `.gitattributes` asks for LFS at the tips: the one in the root of each, and every one of the first tip. Two small
 * requests; what only an old commit says is left to the deep check. Codes as `fetchObjects`.
 */
export async function asksForLfs(remote: Remote, tips: string[]): Promise<boolean> {
  const [first] = tips;
  if (first === undefined) return false;
  try {
    const [roots, whole] = await Promise.all([
      fetchObjects(remote, { wants: tips, depth: 1, filter: 'tree:1' }),
      fetchObjects(remote, { wants: [first], depth: 1, filter: 'blob:none' }),
    ]);
    const files = new Set<string>();
    for (const { type, body } of [...roots.values(), ...whole.values()]) {
      if (type !== 'tree') continue;
      for (const { name, id, mode } of parseTree(body))
        if (name === '.gitattributes' && mode !== '40000') files.add(id);
    }
    if (files.size === 0) return false;
    const contents = await fetchObjects(remote, { wants: [...files] });
    return [...contents.values()].some(({ body }) => /\bfilter=lfs\b/.test(body.toString('latin1')));
  } catch (error) {
    // Servers that cannot do this are asked for everything.
    if (error instanceof GitWireError && ['GIT_PROTOCOL', 'GIT_REF_MISSING'].includes(error.code)) return true;
    throw error;
  }
}
