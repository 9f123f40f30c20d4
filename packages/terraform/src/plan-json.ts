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
  configuration?: { root_module?: { variables?: Record<string, { sensitive?: boolean }> } };
  complete?: boolean;
  errored?: boolean;
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
