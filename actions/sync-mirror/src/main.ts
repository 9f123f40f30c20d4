import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runAuthor } from '@edp/gitops';
import { createHttp } from '@edp/http';
import { createLog, KitError, type Log, readRunContext, setOutput } from '@edp/kit';
import {
  MARKER_FILE,
  MirrorError,
  openEndpoint,
  openRegistries,
  openStatusFiles,
  parseState,
  planRecords,
  printReport,
  readMirrorConfig,
  runSync,
  STATE_FILE,
  type SyncReport,
} from '@edp/mirror';
import type { configFromClosure, findStacksImages } from '@edp/run';
import type { RunInputs } from './inputs.ts';

// What renders and reads configurations is large, and most runs need none of it.
const fromClosure: typeof configFromClosure = async (...given) =>
  (await import('@edp/run')).configFromClosure(...given);
const stacksImages: typeof findStacksImages = async (...given) => (await import('@edp/run')).findStacksImages(...given);

/** Plans or runs a sync, reports it, and records completeness at the target as the last thing. */
export async function run(inputs: RunInputs): Promise<void> {
  const log = createLog();
  const context = readRunContext();
  const lists = await readMirrorConfig(context.workspace, { path: inputs.config });
  const { mode, only } = inputs;
  const http = createHttp({ userAgent: 'edp-actions/sync-mirror', connections: 32, onRetry: (line) => log.info(line) });
  const say = (line: string): void => log.info(line);
  try {
    log.info(`${mode === 'plan' ? 'Comparing' : 'Mirroring'} ${lists.source} to ${lists.target}`);
    checkTokens(inputs, { lists, log });
    const source = openEndpoint(lists.source, { http, ...inputs.source, tokenInput: 'source-token', log: say });
    const target = openEndpoint(lists.target, { http, ...inputs.target, tokenInput: 'target-token', log: say });
    const config =
      inputs.fromClosure === '' ? lists : await fromClosure(lists, { inputs, source, target, context, http, log });
    const author = runAuthor(context.actor, { serverUrl: context.serverUrl });
    const files = openStatusFiles(config, { target, author, context, log });
    // At once with the listings, so that a run that finds nothing to do takes one round trip.
    const [before, marker] = [files?.read(STATE_FILE), files?.read(MARKER_FILE)];
    void Promise.allSettled([before, marker]);
    const { report, state } = await runSync(config, {
      source,
      target,
      mode,
      only,
      verify: inputs.verify,
      registries: openRegistries({
        http,
        known: [source.registry, target.registry],
        insecure: config.insecure,
        log: say,
      }),
      stacksImages: async (from) => stacksImages(from, { source, log }),
      state: Promise.all([before, marker]).then(([text]) => parseState(text)),
      runNumber: Number(context.runNumber) || 0,
      log,
    });
    const file = join(await mkdtemp(join(context.temp, 'edp-sync-')), 'report.json');
    await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
    setOutput('changed', report.changed);
    setOutput('report-file', file);
    setOutput('complete', report.complete);
    await printReport(report, { log, requests: http.count() });
    if (mode === 'sync') {
      const records = planRecords(report, { state, before: { state: await before, marker: await marker }, context });
      if (records.length > 0)
        await files?.write(records, `${report.complete ? 'Complete' : 'Incomplete'} mirror of ${config.source}`);
    }
    checkRows(report);
  } finally {
    await http.close();
  }
}

/** What a misspelt secret gives is an empty text, and everything that it should see seems not to be there. */
function checkTokens(
  { source, target, mode }: RunInputs,
  { lists, log }: { lists: { source: string; target: string }; log: Log },
): void {
  if (target.token === '' && mode === 'sync') {
    throw new KitError({
      code: 'INPUT_INVALID',
      message: `input target-token is empty, and nobody writes to ${lists.target} without one; nothing was changed`,
      fix: 'Set target-token under "with:" of this step, in the example workflow by the secret MIRROR_TARGET_TOKEN. A name that no secret has gives an empty text.',
    });
  }
  for (const [input, token, at] of [
    ['source-token', source.token, lists.source],
    ['target-token', target.token, lists.target],
  ] as const)
    if (token === '')
      log.warning(`Input ${input} is empty: of ${at} only what everybody may see is there for this run.`);
}

function checkRows({ rows }: SyncReport): void {
  const stopped = rows.filter(({ action }) => action === 'failed' || action === 'refused');
  if (stopped.length === 0) return;
  throw new MirrorError({
    code: 'SYNC_FAILED',
    message: `${stopped.length} of ${rows.length} could not be mirrored as a whole: ${stopped.map(({ source: key }) => key).join(', ')}`,
    fix: 'Mend what the report says of each and dispatch sync again: what is mirrored already costs nothing.',
  });
}
