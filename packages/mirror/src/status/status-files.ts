import { type FileChange, readRawFile, writeFiles } from '@edp/forge';
import type { Person } from '@edp/git-wire';
import type { Log, RunContext } from '@edp/kit';
import type { MirrorConfig } from '../config/mirror-config.ts';
import type { Endpoint } from '../endpoint.ts';
import { refuseLaterRecord } from '../marker.ts';
import { STATUS_REPOSITORY } from '../git/find-repositories.ts';

/** Where a mirror keeps what it knows: a repository of the first owner at the target. */
export interface StatusFiles {
  /** Returns a file's text; undefined where there is none. Codes as `refuseLaterRecord`. */
  read(path: string): Promise<string | undefined>;
  /** Commits files, after the repository where there is none. */
  write(files: FileChange[], message: string): Promise<void>;
}

const BRANCH = 'main';

/** Returns the files of the repository mirror-status; undefined where mirror.yaml names no owner. */
export function openStatusFiles(
  config: MirrorConfig,
  { target, author, context, log }: { target: Endpoint; author: Person; context: RunContext; log: Log },
): StatusFiles | undefined {
  const owner = [...config.git, ...config.images].map((item) => (item.to ?? item.owner)?.split('/')[0]).find(Boolean);
  if (owner === undefined) return undefined;
  const { forge } = target;
  const name = STATUS_REPOSITORY;
  return {
    read: async (path) => {
      const text = await readRawFile(forge.address, { owner, name, branch: BRANCH, path });
      refuseLaterRecord(text, { file: `${owner}/${name}/${path}` });
      return text;
    },
    write: async (files, message) => {
      const isNew = files.every(({ before }) => before === undefined);
      if (isNew && (await forge.getRepository(owner, name)) === undefined) {
        await forge.ensureOwner(owner);
        const description = 'What the last complete mirror run has brought here';
        const settings = { private: true, defaultBranch: BRANCH, hasActions: false, description };
        await forge.createRepository(owner, name, settings);
      }
      const text = `${message}\n\nRun: ${context.runUrl}\n`;
      await writeFiles(forge.address, { owner, name, branch: BRANCH, message: text, author, files });
      log.info(`Recorded in ${owner}/${name}: ${files.map(({ path }) => path).join(', ')}`);
    },
  };
}
