import { describe, expect, test } from '@jest/globals';
import { diffPlans } from '../src/plan/diff-plans.ts';
import type { PlanJson } from '../src/plan/plan-json.ts';
import { redactPlan } from '../src/plan/redact-plan.ts';
import { reviewPlan } from '../src/plan/review-plan.ts';
import { sensitiveValues } from '../src/secrets/sensitive-values.ts';

describe('actions that a plan invokes, as Terraform 1.14 writes them', () => {
  /** Source: hashicorp/terraform internal/command/jsonplan/action_invocations.go. */
  const invocation = (more: object = {}) => ({
    address: 'action.aws_lambda_invoke.notify',
    type: 'aws_lambda_invoke',
    name: 'notify',
    provider_name: 'registry.terraform.io/hashicorp/aws',
    config_values: { function_name: 'worker', payload: 'p' },
    config_sensitive: { payload: true },
    config_unknown: {},
    lifecycle_action_trigger: {
      triggering_resource_address: 'aws_lambda_function.worker',
      action_trigger_event: 'after_update',
      action_trigger_block_index: 0,
      actions_list_index: 0,
    },
    ...more,
  });

  test('are counted and rated, and a plan of nothing else is no plan of nothing', () => {
    const { counts, risk, rows, hasChanges, unjudged } = reviewPlan({ action_invocations: [invocation()] });
    expect({ invoke: counts.invoke, risk, hasChanges, unjudged }).toEqual({
      invoke: 1,
      risk: 'change',
      hasChanges: true,
      unjudged: [],
    });
    expect(rows).toEqual([
      {
        address: 'action.aws_lambda_invoke.notify',
        type: 'aws_lambda_invoke',
        action: 'invoke',
        forcedBy: ['after update of aws_lambda_function.worker'],
      },
    ]);
  });

  test('are a loss of data where the operator says so', () => {
    const plan = {
      action_invocations: [invocation({ lifecycle_action_trigger: undefined, invoke_action_trigger: {} })],
    };
    expect(reviewPlan(plan, { dataBearing: ['aws_lambda_*'] }).risk).toBe('data-loss');
    expect(reviewPlan(plan).rows[0]!.forcedBy).toEqual(['invoked by itself']);
  });

  test.each([
    ['another one', [invocation({ address: 'action.aws_lambda_invoke.other' })]],
    ['another value', [invocation({ config_values: { function_name: 'other', payload: 'p' } })]],
    ['another trigger', [invocation({ invoke_action_trigger: {}, lifecycle_action_trigger: undefined })]],
    ['twice', [invocation(), invocation()]],
    ['none', []],
  ])('are part of what is reviewed: %s', (_, action_invocations) => {
    const of = (plan: PlanJson) => redactPlan(plan);
    expect(of({ action_invocations })).not.toEqual(of({ action_invocations: [invocation()] }));
    expect(diffPlans(of({ action_invocations: [invocation()] }), of({ action_invocations }))).toContain('action');
  });

  test('keep what is sensitive in them to themselves', () => {
    const plan = {
      action_invocations: [invocation({ config_values: { function_name: 'w', payload: 'S-payload-123' } })],
    };
    expect(JSON.stringify(redactPlan(plan))).not.toContain('S-payload-123');
    expect(sensitiveValues(plan)).toContain('S-payload-123');
  });

  test('and parts of a plan that nobody knows are named, empty ones left out', () => {
    const plan = {
      future_changes: [{ x: 1 }],
      deferred_changes: [{}],
      empty: [],
      nothing: null,
      checks: [{}],
    } as PlanJson;
    expect(reviewPlan(plan).unjudged).toEqual(['deferred_changes', 'future_changes']);
  });
});
