import { commitFile, runAuthor } from '@edp/gitops';
import type { Log, RunContext } from '@edp/kit';
import { type Endpoint, type MirrorConfig, STATUS_REPOSITORY, type SyncReport } from '@edp/mirror';

const FILE = 'complete.json';

/**
 * Records at the target what a complete sync has brought there: `complete.json` in the repository mirror-status of the first owner.
 * The same content again makes no commit, so its commit tells since when the mirror has been like this.
 */
export async function writeMarker(
  report: SyncReport,
  { config, target, context, log }: { config: MirrorConfig; target: Endpoint; context: RunContext; log: Log },
): Promise<void> {
  const owner = [...config.git, ...config.images].map((item) => (item.to ?? item.owner)?.split('/')[0]).find(Boolean);
  if (owner === undefined) return;
  if ((await target.forge.getRepository(owner, STATUS_REPOSITORY)) === undefined) {
    await target.forge.ensureOwner(owner);
    const description = 'What the last complete mirror run has brought here';
    const settings = { private: true, defaultBranch: 'main', hasActions: false, description };
    await target.forge.createRepository(owner, STATUS_REPOSITORY, settings);
  }
  const { source, content } = report;
  const marker = { source, at: new Date().toISOString(), run: context.runUrl, content: sorted(content) };
  const { changed, commit } = await commitFile(target.repository(owner, STATUS_REPOSITORY), {
    branch: 'main',
    path: FILE,
    author: runAuthor(context.actor, { serverUrl: context.serverUrl }),
    log: (line) => log.info(line),
    message: `Complete mirror of ${source}\n\nRun: ${context.runUrl}\n`,
    edit: (before) =>
      contentOf(before) === JSON.stringify(marker.content) ? before! : `${JSON.stringify(marker, null, 2)}\n`,
  });
  const where = `${owner}/${STATUS_REPOSITORY} ${FILE}`;
  log.info(
    changed ? `Recorded as complete: ${where} (commit ${commit.slice(0, 12)})` : `${where} says the same already.`,
  );
}

function contentOf(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : JSON.stringify((JSON.parse(text) as { content?: unknown }).content);
  } catch {
    return undefined;
  }
}

/** Repositories finish in any order; the same content has to be the same text. */
function sorted<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]): [string, unknown] => [key, sorted(each)])) as T;
}
