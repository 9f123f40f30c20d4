import type { Inexact } from '../state/mark-inexact.ts';

/**
 * The parts of `terraform show -json <plan>` that we read, format 1.2.
 * Source: hashicorp/terraform internal/command/jsonplan/plan.go.
 */
export interface PlanJson {
  format_version?: string;
  terraform_version?: string;
  variables?: Record<string, { value?: unknown }>;
  resource_changes?: ResourceChange[];
  resource_drift?: ResourceChange[];
  output_changes?: Record<string, Change & Inexact>;
  /** State before the plan; the data sources that it read are only here. */
  prior_state?: { values?: { root_module?: StateModule } };
  configuration?: { root_module?: ModuleConfiguration; provider_config?: unknown };
  action_invocations?: ActionInvocation[];
  complete?: boolean;
  errored?: boolean;
}

/** What a module says, as far as drift and outputs are judged by it. */
export interface ModuleConfiguration {
  variables?: Record<string, { sensitive?: boolean }>;
  outputs?: Record<string, { sensitive?: boolean; expression?: unknown }>;
  resources?: ResourceConfiguration[];
  module_calls?: Record<string, { expressions?: unknown; module?: ModuleConfiguration }>;
}

export interface ResourceConfiguration {
  address: string;
  mode?: string;
  expressions?: Record<string, unknown>;
  count_expression?: unknown;
  for_each_expression?: unknown;
}

/** Source: hashicorp/terraform internal/command/jsonplan/action_invocations.go, since 1.14. */
export interface ActionInvocation {
  address?: string;
  type?: string;
  name?: string;
  provider_name?: string;
  config_values?: unknown;
  config_sensitive?: unknown;
  config_unknown?: unknown;
  lifecycle_action_trigger?: {
    triggering_resource_address?: string;
    action_trigger_event?: string;
    action_trigger_block_index?: number;
    actions_list_index?: number;
  };
  invoke_action_trigger?: object;
}

export interface StateModule {
  resources?: { mode?: string; values?: unknown; sensitive_values?: unknown }[];
  child_modules?: StateModule[];
}

export interface ResourceChange {
  address: string;
  previous_address?: string;
  deposed?: string;
  mode?: string;
  type: string;
  provider_name?: string;
  change: Change;
  action_reason?: string;
}

export type Action = 'no-op' | 'create' | 'read' | 'update' | 'delete' | 'forget';

export interface Change {
  actions: Action[];
  before?: unknown;
  after?: unknown;
  after_unknown?: unknown;
  before_sensitive?: unknown;
  after_sensitive?: unknown;
  replace_paths?: (string | number)[][];
  importing?: { id?: string; identity?: unknown };
}
