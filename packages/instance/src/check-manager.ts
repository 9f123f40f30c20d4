import { hostName, normaliseHost } from '@edp/http';
import type { Instance } from './find-instance.ts';
import { InstanceError } from './instance-error.ts';

/**
 * Returns when the running forge may work on the instance; a warning where only `breakGlass` allows it.
 * Nobody deploys itself: what breaks itself cannot mend itself.
 * @throws InstanceError `NOT_MANAGER`, `SELF_DEPLOY`
 */
export function checkManager(
  instance: Instance,
  { serverUrl, breakGlass }: { serverUrl: string; breakGlass: string },
): { warning?: string } {
  const running = new URL(serverUrl);
  if (hostName(running.host) === hostName(instance.domain)) {
    throw new InstanceError({
      code: 'SELF_DEPLOY',
      message: `${running.host} cannot deploy itself (${instance.domain})`,
      fix: `Dispatch the workflow on ${instance.manager === running.host ? 'another manager: see managers in tenants.yaml' : instance.manager}.`,
    });
  }
  if (normaliseHost(running.host) === normaliseHost(instance.manager)) return {};
  if (breakGlass.trim() !== '') {
    return {
      warning: `BREAK-GLASS: ${running.host} is not the manager of ${instance.domain} (${instance.manager} is). Reason: ${breakGlass}`,
    };
  }
  throw new InstanceError({
    code: 'NOT_MANAGER',
    message: `${running.host} may not deploy ${instance.domain}: its manager is ${instance.manager}`,
    fix: `Dispatch the workflow on ${instance.manager}; in an emergency give a reason in break-glass (the workflows read it from the repository variable EDP_BREAK_GLASS).`,
  });
}
