import type { Remote } from '@edp/git-wire';
import { readShown, runAuthor, shownRef, writeShown } from '@edp/gitops';
import type { RunFile } from '@edp/instance';

/** What infra-deploy remembers of an instance's first credentials, beside the entry: whoever edits that has no say here. */
export interface ShownCredentials {
  /** Where it is remembered. */
  ref: string;
  /** Refuses what a later version has written there, before anything changes. */
  check(): Promise<void>;
  /** Returns the run that handed out the credentials in the state of this lineage; undefined where none did. */
  shownBy(lineage: string): Promise<string | undefined>;
  /** Says that this run has handed them out. */
  remember(lineage: string): Promise<void>;
}

/** Returns what is remembered of the first credentials of a run's instance. Codes as `readShown` and `writeShown`. */
export function shownCredentials(
  infraDeploy: Remote,
  { run, serverUrl }: { run: Pick<RunFile, 'instance' | 'run'>; serverUrl: string },
): ShownCredentials {
  const { tenant, environment } = run.instance;
  const key = { tenant, environment };
  const { actor, url: runUrl } = run.run;
  return {
    ref: shownRef(key),
    check: async () => void (await readShown(infraDeploy, key)),
    shownBy: async (lineage) => {
      const shown = await readShown(infraDeploy, key);
      return shown === undefined || lineage === '' || shown.lineage !== lineage ? undefined : shown.runUrl;
    },
    remember: async (lineage) =>
      writeShown(infraDeploy, { ...key, lineage, runUrl, author: runAuthor(actor, { serverUrl }) }),
  };
}
