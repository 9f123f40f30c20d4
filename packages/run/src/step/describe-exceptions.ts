import type { RunFile } from '@edp/instance';

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
