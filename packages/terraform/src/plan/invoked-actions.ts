import type { ActionInvocation, PlanJson } from './plan-json.ts';
import { redactText, redactValue, type Secrets } from './redact-value.ts';

/** An action of a provider that apply will ask for; safe to keep in Git. */
export interface InvokedAction {
  address: string;
  type: string;
  provider?: string;
  /** What makes it run: a resource and the moment in its life, or the command line. */
  trigger: string;
  config: unknown;
}

/**
 * Returns the actions that a plan invokes, in its order, without secrets.
 * Source: hashicorp/terraform internal/command/jsonplan/action_invocations.go, since 1.14.
 */
export function invokedActions({ action_invocations: invocations = [] }: PlanJson, secrets: Secrets): InvokedAction[] {
  return invocations.map((each) => ({
    address: redactText(each.address ?? '', secrets),
    type: each.type ?? '',
    ...(each.provider_name === undefined ? {} : { provider: each.provider_name }),
    trigger: redactText(triggerOf(each), secrets),
    config:
      redactValue(each.config_values, {
        ...{ marks: each.config_sensitive, secrets, unknown: each.config_unknown },
      }) ?? null,
  }));
}

/** Returns what makes an action run, as people read it. */
export function triggerOf({ lifecycle_action_trigger: trigger }: ActionInvocation): string {
  if (trigger === undefined) return 'invoked by itself';
  const { action_trigger_event: event = '', triggering_resource_address: resource = '' } = trigger;
  const index = [trigger.action_trigger_block_index ?? 0, trigger.actions_list_index ?? 0];
  const place = index.some((each) => each > 0) ? ` (block ${index[0]}, action ${index[1]})` : '';
  return `${event.replaceAll('_', ' ').toLowerCase()} of ${resource}${place}`;
}
