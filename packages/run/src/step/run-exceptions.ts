import { ensureIssue } from '@edp/forge';
import type { RunFile } from '@edp/instance';
import { escapeMarkdown } from '@edp/kit';
import type { RunStep } from './run-step.ts';

/** Returns what a run does against the rules, because somebody said so: of each its name in the trailer of a commit, and in words. */
export function describeExceptions({ breakGlass, closure }: RunFile): { trailer: [string, string]; text: string }[] {
  const found: ReturnType<typeof describeExceptions> = [];
  if (breakGlass !== undefined)
    found.push({ trailer: ['Break-Glass', breakGlass], text: `BREAK-GLASS: ${breakGlass.replace(/\s+/g, ' ')}` });
  if (closure.lowered !== undefined) {
    const text = `CLOSURE CHECK LOWERED to ${closure.mode} (tenants.yaml says ${closure.lowered})`;
    found.push({ trailer: ['Closure', `${closure.mode} instead of ${closure.lowered}`], text });
  }
  return found;
}

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
          `The ${run.operation} of ${escapeMarkdown(domain)}, whose manager is ${escapeMarkdown(manager)}, went against the rules on ${new URL(origin).host}, by ${escapeMarkdown(run.run.actor)}.`,
          '',
          ...exceptions.map(({ text }) => `- ${escapeMarkdown(text)}`),
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
