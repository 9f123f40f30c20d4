import { closeSync, openSync, writeSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { groupOf, type InstanceEffect, renderPreview } from '@edp/fleet';
import { ensureComment, type Proposal, readProposal } from '@edp/forge';
import type { Http } from '@edp/http';
import { sameRepository } from '@edp/instance';
import { appendSummary, type Log, redact, type RunContext, setOutput } from '@edp/kit';
import { makePreview } from '../fleet/make-preview.ts';
import { type FleetPlace, openFleet } from '../fleet/open-fleet.ts';
import { tipOf } from '../resolve/pin-stacks.ts';
import { RunError } from '../run-error.ts';
import type { PreviewInputs } from '../run-inputs.ts';

/** GitHub takes 65,536 characters; what Forgejo takes is far more than anybody reads. */
const MAX_COMMENT_BYTES = 60_000;
const MAX_LOG_BYTES = 500_000;
const MAX_DIFF_BYTES = 100_000_000;
/** Whoever pushes more often than this while one preview is made has runs of their own that come after it. */
const MAX_ROUNDS = 5;

interface World {
  log: Log;
  http: Http;
  context: RunContext;
}

/**
 * Mode `preview`: shows what a commit of stacks would do to every instance, in the log and as one comment on its pull request; changes nothing
 * else. The pull request is read once more after the comment was written: whatever was pushed meanwhile, the last one to write has shown
 * the newest.
 * @throws RunError `REPOSITORY_URL_INVALID`, `STACKS_REF_MISSING`; codes of `openFleet` and `makePreview`; ForgeError
 */
export async function previewRun(inputs: PreviewInputs, world: World): Promise<void> {
  const place = await openFleet(inputs, world);
  const { number } = inputs;
  if (number === 0) {
    const commit = await tipOf(place.repositories.stacks, inputs.stacksRef || 'main');
    await show({ commit, isForeign: false }, { place, world });
    return;
  }
  const pull = pullRequest(inputs, { place, world });
  let proposal = await readProposal(pull.address, pull.key);
  for (let round = 1; round <= MAX_ROUNDS; round += 1) {
    const body = await show(proposal, { place, world });
    await ensureComment(pull.address, { ...pull.key, marker: pull.marker, body });
    const now = await readProposal(pull.address, pull.key);
    if (now.commit === proposal.commit) return;
    world.log.info(`Something newer was pushed meanwhile: ${now.commit.slice(0, 12)}.`);
    proposal = now;
  }
}

/** The pull request of the running repository, which has to be the one that instances are rendered from. */
function pullRequest(
  { number, infraDeploy, tokens }: PreviewInputs,
  { place: { urls }, world: { http, context } }: { place: FleetPlace; world: World },
): { address: Parameters<typeof readProposal>[0]; key: Parameters<typeof readProposal>[1]; marker: string } {
  const { serverUrl, apiUrl, repository } = context;
  if (!sameRepository(urls.stacks, `${serverUrl}/${repository}`)) {
    throw new RunError({
      code: 'REPOSITORY_URL_INVALID',
      message: `pull request ${number} is one of ${repository}, and instances are rendered from ${urls.stacks}`,
      fix: 'Call the workflow from stacks, or dispatch it with stacks-ref and without pull-request-number.',
    });
  }
  const [owner = '', name = ''] = repository.split('/');
  return {
    address: { origin: serverUrl, apiUrl, http, token: tokens.comment, tokenInput: 'token' },
    key: { owner, name, number },
    marker: `<!-- preview of ${infraDeploy || repository} -->`,
  };
}

/** Shows the preview of a commit in log and summary, sets the outputs, and returns it as a comment. */
async function show(
  { commit, isForeign }: Proposal,
  { place, world: { log, context } }: { place: FleetPlace; world: World },
): Promise<string> {
  const file = join(await mkdtemp(join(context.temp, 'edp-preview-')), 'preview.diff');
  const handle = openSync(file, 'w', 0o600);
  let effects: InstanceEffect[];
  try {
    let left = MAX_DIFF_BYTES;
    // What a stranger's templates print goes nowhere: it could be any value of an entry.
    const onDiff = (text: string): void => {
      if (isForeign || left <= 0) return;
      left -= writeSync(handle, redact(text));
      if (left <= 0) writeSync(handle, 'More is left out: this file has 100 MB.\n');
    };
    effects = await makePreview(commit, { place, onDiff });
  } finally {
    closeSync(handle);
  }
  const of = (group: ReturnType<typeof groupOf>): number => effects.filter((each) => groupOf(each) === group).length;
  const title = { commit, isForeign, notes: place.notes };
  const whole = redact(renderPreview(effects, { ...title, maxBytes: MAX_LOG_BYTES }));
  log.info(whole);
  await appendSummary(whole);
  setOutput('changed', of('unchanged') < effects.length);
  setOutput('refused', of('refused'));
  if (!isForeign) setOutput('diff-file', file);
  return redact(renderPreview(effects, { ...title, maxBytes: MAX_COMMENT_BYTES }));
}
