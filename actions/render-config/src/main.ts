import { createHttp } from '@edp/http';
import { createLog, readRunContext } from '@edp/kit';
import {
  commitRun,
  fleetRun,
  listInstances,
  openRunStep,
  planRun,
  previewRun,
  recordRun,
  resolveRun,
  retireRun,
  rolloutRun,
  type RunInputs,
  type RunStep,
  type StepInputs,
} from '@edp/run';

const MODES: Record<StepInputs['mode'], (step: RunStep) => Promise<void>> = {
  diff: planRun,
  record: recordRun,
  commit: commitRun,
  retire: retireRun,
};

/** Runs one mode of the action. */
export async function run(inputs: RunInputs): Promise<void> {
  const log = createLog();
  const http = createHttp({ userAgent: 'edp-actions/render-config', onRetry: (line) => log.info(line) });
  try {
    const context = readRunContext();
    if (inputs.mode === 'resolve') await resolveRun(inputs, { log, http, context });
    else if (inputs.mode === 'instances') await listInstances(inputs, { log, http, context });
    else if (inputs.mode === 'fleet') await fleetRun(inputs, { log, http, context });
    else if (inputs.mode === 'preview') await previewRun(inputs, { log, http, context });
    else if (inputs.mode === 'rollout') await rolloutRun(inputs, { log, http, context });
    else await MODES[inputs.mode](await openRunStep(inputs, { log, http, context }));
  } finally {
    await http.close();
  }
}
