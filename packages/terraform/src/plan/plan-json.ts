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
  output_changes?: Record<string, Change>;
  /** State before the plan; the data sources that it read are only here. */
  prior_state?: { values?: { root_module?: StateModule } };
  configuration?: { root_module?: { variables?: Record<string, { sensitive?: boolean }> } };
  complete?: boolean;
  errored?: boolean;
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
  importing?: { id?: string };
}
