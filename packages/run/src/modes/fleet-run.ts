import { renderPage, renderReadme } from '@edp/fleet';
import { commitSubtree, GitopsError, runAuthor, runCommitter } from '@edp/gitops';
import type { Http } from '@edp/http';
import { type Log, redact, type RunContext, setOutput } from '@edp/kit';
import { openFleet } from '../fleet/open-fleet.ts';
import { readFleetState } from '../fleet/read-fleet-state.ts';
import type { FleetInputs } from '../run-inputs.ts';

const BRANCH = 'fleet';
const README = 'README.md';

/**
 * Mode `fleet`: writes where every instance stands to the branch `fleet` of infra-deploy, as a page and for the forge's own view. Equal states
 * make no commit. Codes of `openFleet`, `readFleetState` and `commitSubtree`.
 * @throws GitopsError `BRANCH_FOREIGN`
 */
export async function fleetRun(
  inputs: FleetInputs,
  { log, http, context }: { log: Log; http: Http; context: RunContext },
): Promise<void> {
  const place = await openFleet({ ...inputs, infraDeploy: '', select: [] }, { log, http, context });
  const state = await readFleetState(place, { tokens: inputs.tokens, log, http, context });
  const texts = { 'index.html': renderPage(state), [README]: renderReadme(state) };
  const { url } = place.repositories.infraDeploy;
  const author = runAuthor(context.actor, { serverUrl: context.serverUrl });
  const { commit, changed } = await commitSubtree(place.repositories.infraDeploy, {
    ...{ branch: BRANCH, path: '', author, committer: runCommitter(author) },
    log: (line) => log.info(line),
    plan: (current) => {
      const readme = current.get(README)?.content.toString('utf8');
      if (current.size > 0 && readme?.startsWith('# Instances of ') !== true) throw branchForeign(url);
      const files = new Map(current);
      for (const [path, text] of Object.entries(texts))
        files.set(path, { content: Buffer.from(redact(text)), executable: false });
      return { files, message: `Where ${state.instances.length} instances stand\n\nRun: ${context.runUrl}\n` };
    },
  });
  setOutput('commit', commit);
  log.info(
    changed
      ? `Branch ${BRANCH} of ${url}: ${state.instances.length} instances (commit ${commit.slice(0, 12)})`
      : `Branch ${BRANCH} of ${url}: nothing has changed.`,
  );
}

const branchForeign = (url: string): GitopsError =>
  new GitopsError({
    code: 'BRANCH_FOREIGN',
    message: `branch ${BRANCH} of ${url} holds something else than the page of the instances`,
    fix: `Rename that branch, then dispatch the run again. Nothing was overwritten.`,
  });
