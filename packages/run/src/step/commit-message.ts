import type { RunFile } from '@edp/instance';
import { describeExceptions } from './run-exceptions.ts';

/** Returns a commit message whose trailers, besides those given, lead back to the run, its operator, the reviewed plan and both source commits. */
export function commitMessage(
  run: RunFile,
  { subject, trailers: more = [] }: { subject: string; trailers?: [string, string][] },
): string {
  const trailers: [string, string | undefined][] = [
    ['Tenant', run.instance.tenant],
    ['Environment', run.instance.environment],
    ['Run', run.run.url],
    ['Actor', run.run.actor],
    ['Plan-Id', run.planId],
    ['Plan-By', run.reviewed?.actor],
    ['Plan-Run', run.reviewed?.run],
    ['Approved-By', run.reviewed?.approved?.by],
    ['Approved-At', run.reviewed?.approved?.at],
    ['Approval', run.reviewed?.approved?.comment],
    ['Infra-Deploy-Ref', run.infraDeploy.ref],
    ['Infra-Deploy-Commit', run.infraDeploy.commit],
    ['Stacks-Commit', run.stacks.commit],
    ...describeExceptions(run).map(({ trailer }) => trailer),
    ['Lock-Taken-Over', run.lock?.tookOver],
    ...more,
  ];
  const lines = trailers
    .filter((trailer): trailer is [string, string] => trailer[1] !== undefined && trailer[1] !== '')
    .map(([key, value]) => `${key}: ${value.replace(/\s+/g, ' ')}`);
  return `${subject}\n\n${lines.join('\n')}\n`;
}
