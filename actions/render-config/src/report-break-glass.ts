import { ensureIssue } from '@edp/forge';
import type { Step } from './step.ts';

/** Opens an issue about a run that somebody broke the glass for, where those who were not there will see it. A forge that takes none does not stop the run. */
export async function reportBreakGlass({ run, inputs, http, context, log }: Step): Promise<void> {
  if (run.breakGlass === undefined) return;
  const [owner = '', name = ''] = context.repository.split('/');
  const { serverUrl: origin, apiUrl } = context;
  const { domain, manager } = run.instance;
  try {
    const { url } = await ensureIssue(
      { origin, apiUrl, http, token: inputs.tokens.infraDeploy, tokenInput: 'token' },
      {
        owner,
        name,
        marker: `<!-- break-glass ${run.run.url} -->`,
        title: `Break-glass: ${run.operation} of ${domain}`,
        body: [
          `${run.run.actor} broke the glass for the ${run.operation} of ${domain}, whose manager is ${manager}, on ${new URL(origin).host}.`,
          '',
          `- Reason: ${run.breakGlass.replace(/\s+/g, ' ')}`,
          `- Run: ${run.run.url}`,
          '',
          'Look what has to be brought in order again, remove the variable `EDP_BREAK_GLASS` where it was set, and close this issue.',
        ].join('\n'),
      },
    );
    log.notice(`The broken glass is reported: ${url}`);
  } catch (error) {
    log.warning(`No issue tells of the broken glass: ${error instanceof Error ? error.message : String(error)}`);
  }
}
