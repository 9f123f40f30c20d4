import fs from 'node:fs';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as isomorphic from 'isomorphic-git';
import http from 'isomorphic-git/http/node';

/** What isomorphic-git, which shares nothing with git or with us, reads of a repository. */
export interface Witnessed {
  commit: isomorphic.CommitObject;
  /** Mode and content of every file, by path. */
  files: Record<string, { mode: string; content: string }>;
}

/** Reads a ref of a repository on disk: the commit, every tree below it, every file. */
export async function witnessRef(gitdir: string, ref: string): Promise<Witnessed> {
  const oid = await isomorphic.resolveRef({ fs, gitdir, ref });
  const { commit } = await isomorphic.readCommit({ fs, gitdir, oid });
  const files: Witnessed['files'] = {};
  const walk = async (tree: string, prefix: string): Promise<void> => {
    for (const { path, mode, oid: id, type } of (await isomorphic.readTree({ fs, gitdir, oid: tree })).tree) {
      if (type === 'tree') await walk(id, `${prefix}${path}/`);
      if (type !== 'blob') continue;
      const { blob } = await isomorphic.readBlob({ fs, gitdir, oid: id });
      files[`${prefix}${path}`] = { mode, content: Buffer.from(blob).toString('utf8') };
    }
  };
  await walk(commit.tree, '');
  return { commit, files };
}

/** Returns the ids that isomorphic-git finds in a pack, in order. */
export async function witnessPack(pack: Buffer): Promise<string[]> {
  const directory = mkdtempSync(join(tmpdir(), 'edp-witness-'));
  try {
    await isomorphic.init({ fs, dir: directory });
    const filepath = '.git/objects/pack/pack-witness.pack';
    mkdirSync(join(directory, '.git/objects/pack'), { recursive: true });
    writeFileSync(join(directory, filepath), pack);
    const { oids } = await isomorphic.indexPack({ fs, dir: directory, filepath });
    return oids.sort();
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Clones a repository by isomorphic-git and returns what it reads of a branch, and the ids of all refs. */
export async function witnessClone(
  url: string,
  { ref, username, password }: { ref: string; username: string; password: string },
): Promise<Witnessed & { refs: Record<string, string> }> {
  const directory = mkdtempSync(join(tmpdir(), 'edp-witness-'));
  try {
    await isomorphic.clone({ fs, http, dir: directory, url, ref, onAuth: () => ({ username, password }) });
    const gitdir = join(directory, '.git');
    const refs: Record<string, string> = {};
    for (const branch of await isomorphic.listBranches({ fs, gitdir, remote: 'origin' }))
      if (branch !== 'HEAD')
        refs[`refs/heads/${branch}`] = await isomorphic.resolveRef({
          fs,
          gitdir,
          ref: `refs/remotes/origin/${branch}`,
        });
    for (const tag of await isomorphic.listTags({ fs, gitdir }))
      refs[`refs/tags/${tag}`] = await isomorphic.resolveRef({ fs, gitdir, ref: `refs/tags/${tag}` });
    return { ...(await witnessRef(gitdir, ref)), refs };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
