import { readRawFile } from '@edp/forge';
import { commitFile, runAuthor } from '@edp/gitops';
import type { Log, RunContext } from '@edp/kit';
import { type Endpoint, type MirrorConfig, STATUS_REPOSITORY } from '@edp/mirror';

/** Where a mirror keeps what it knows: a repository of the first owner at the target. */
export interface StatusFiles {
  /** Returns a file's text; undefined where there is none. */
  read(path: string): Promise<string | undefined>;
  /** Commits a file, after the repository where there is none. */
  write(path: string, text: string, message: string): Promise<void>;
}

const BRANCH = 'main';

/** Returns the files of the repository mirror-status; undefined where mirror.yaml names no owner. */
export function openStatusFiles(
  config: MirrorConfig,
  { target, context, log }: { target: Endpoint; context: RunContext; log: Log },
): StatusFiles | undefined {
  const owner = [...config.git, ...config.images].map((item) => (item.to ?? item.owner)?.split('/')[0]).find(Boolean);
  if (owner === undefined) return undefined;
  const name = STATUS_REPOSITORY;
  return {
    read: async (path) => readRawFile(target.forge.address, { owner, name, branch: BRANCH, path }),
    write: async (path, text, message) => {
      if ((await target.forge.getRepository(owner, name)) === undefined) {
        await target.forge.ensureOwner(owner);
        const description = 'What the last complete mirror run has brought here';
        const settings = { private: true, defaultBranch: BRANCH, hasActions: false, description };
        await target.forge.createRepository(owner, name, settings);
      }
      const { commit } = await commitFile(target.repository(owner, name), {
        branch: BRANCH,
        path,
        author: runAuthor(context.actor, { serverUrl: context.serverUrl }),
        log: (line) => log.info(line),
        message: `${message}\n\nRun: ${context.runUrl}\n`,
        edit: () => text,
      });
      log.info(`Recorded in ${owner}/${name} ${path} (commit ${commit.slice(0, 12)})`);
    },
  };
}
