import { ensureIssue } from '@edp/forge';
import { describeExceptions } from './describe-exceptions.ts';
import type { RunStep } from './run-step.ts';

/** Opens an issue about a run that goes against the rules, where those who were not there will see it. A forge that takes none does not stop the run. */
export async function reportExceptions({ run, inputs, http, context, log }: RunStep): Promise<void> {
  const exceptions = describeExceptions(run);
  if (exceptions.length === 0) return;
  const [owner = '', name = ''] = context.repository.split('/');
  const { serverUrl: origin, apiUrl } = context;
  const { domain, manager } = run.instance;
  const what = run.breakGlass === undefined ? 'Closure check lowered' : 'Break-glass';
  try {
    const { url } = await ensureIssue(
      { origin, apiUrl, http, token: inputs.tokens.infraDeploy, tokenInput: 'token' },
      {
        owner,
        name,
        marker: `<!-- break-glass ${run.run.url} -->`,
        title: `${what}: ${run.operation} of ${domain}`,
        body: [
          `The ${run.operation} of ${domain}, whose manager is ${manager}, went against the rules on ${new URL(origin).host}, by ${run.run.actor}.`,
          '',
          ...exceptions.map(({ text }) => `- ${text}`),
          `- Run: ${run.run.url}`,
          '',
          'Look what has to be brought in order again, remove the variables `EDP_BREAK_GLASS` and `EDP_CLOSURE` where they were set, and close this issue.',
        ].join('\n'),
      },
    );
    log.notice(`What went against the rules is reported: ${url}`);
  } catch (error) {
    log.warning(`No issue tells of ${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
