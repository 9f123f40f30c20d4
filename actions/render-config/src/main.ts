import { createHttp } from '@edp/http';
import { createLog, readRunContext } from '@edp/kit';
import { commit } from './commit.ts';
import { diff } from './diff.ts';
import { instances } from './instances.ts';
import type { RunInputs, StepInputs } from './inputs.ts';
import { record } from './record.ts';
import { resolve } from './resolve.ts';
import { retire } from './retire.ts';
import { openStep, type Step } from './step.ts';

const STEPS: Record<StepInputs['mode'], (step: Step) => Promise<void>> = { diff, record, commit, retire };

/** Runs one mode of the action. */
export async function run(inputs: RunInputs): Promise<void> {
  const log = createLog();
  const http = createHttp({ userAgent: 'edp-actions/render-config', onRetry: (line) => log.info(line) });
  try {
    if (inputs.mode === 'resolve') {
      await resolve(inputs, { log, http, context: readRunContext() });
    } else if (inputs.mode === 'instances') {
      await instances(inputs, { log, http, context: readRunContext() });
    } else {
      await STEPS[inputs.mode](await openStep(inputs, { log, http, context: readRunContext() }));
    }
  } finally {
    await http.close();
  }
}
