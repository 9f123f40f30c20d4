import { createHttp } from '@edp/http';
import { readRunFile } from '@edp/instance';
import { createLog, readSecret, runAction } from '@edp/kit';
import { announcedRun, lookAfter } from '@edp/plan-review';
import { noteRunLock } from './note-lock.ts';
import { openRemote } from './open-remote.ts';

await runAction(async () => {
  const log = createLog();
  const { runDirectory, runFile } = announcedRun();
  const token = readSecret('token');
  await lookAfter(runDirectory, {
    log,
    note: async (text) => {
      if (runFile === '') return;
      const http = createHttp({ userAgent: 'edp-actions/terraform-destroy', onRetry: (line) => log.info(line) });
      try {
        const run = await readRunFile(runFile);
        await noteRunLock(openRemote(run, { token, http, log }), { run, note: text });
      } catch (error) {
        // Terraform has to be waited for all the same.
        log.warning(`The run lock could not be told: ${error instanceof Error ? error.message : String(error)}`);
      } finally {
        await http.close();
      }
    },
  });
});
