import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createHttp } from '@edp/http';
import { createLog, readRunContext, setOutput } from '@edp/kit';
import { MirrorError, openEndpoint, openRegistries, runSync } from '@edp/mirror';
import type { RunInputs } from './inputs.ts';
import { printReport } from './print-report.ts';
import { readConfig } from './read-config.ts';
import { stacksImages } from './stacks-images.ts';
import { writeMarker } from './write-marker.ts';

/** Plans or runs a sync, reports it, and records completeness at the target as the last thing. */
export async function run(inputs: RunInputs): Promise<void> {
  const log = createLog();
  const context = readRunContext();
  const config = await readConfig(context.workspace, { path: inputs.config });
  const http = createHttp({ userAgent: 'edp-actions/sync-mirror', connections: 32, onRetry: (line) => log.info(line) });
  const say = (line: string): void => log.info(line);
  try {
    log.info(`${inputs.mode === 'plan' ? 'Comparing' : 'Mirroring'} ${config.source} to ${config.target}`);
    const source = openEndpoint(config.source, { http, ...inputs.source, tokenInput: 'source-token', log: say });
    const target = openEndpoint(config.target, { http, ...inputs.target, tokenInput: 'target-token', log: say });
    const report = await runSync(config, {
      source,
      target,
      mode: inputs.mode,
      only: inputs.only,
      verify: inputs.verify,
      registries: openRegistries({
        http,
        known: [source.registry, target.registry],
        insecure: config.insecure,
        log: say,
      }),
      stacksImages: async (from) => stacksImages(from, { source }),
      log,
    });
    const file = join(await mkdtemp(join(context.temp, 'edp-sync-')), 'report.json');
    await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
    setOutput('changed', report.changed);
    setOutput('report-file', file);
    setOutput('complete', report.complete);
    await printReport(report, { log, requests: http.count() });
    const failed = report.rows.filter(({ action }) => action === 'failed');
    if (failed.length > 0) {
      throw new MirrorError({
        code: 'SYNC_FAILED',
        message: `${failed.length} of ${report.rows.length} could not be mirrored: ${failed.map(({ source: key }) => key).join(', ')}`,
        fix: 'Mend what the report says of each and dispatch sync again: what is mirrored already costs nothing.',
      });
    }
    if (report.complete && inputs.mode === 'sync') {
      await writeMarker(report, { config, target, context, log });
    }
  } finally {
    await http.close();
  }
}
