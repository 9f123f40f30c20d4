import { LATER_INPUTS } from '@edp/instance';
import { readChoice, readCount, readInput, readLines, readRequired, readSecret } from '@edp/kit';
import type { ToolInputs } from '@edp/plan-review';
import type { Tokens } from '@edp/run';
import type { Product } from '@edp/terraform';

export interface ArgocdInputs {
  mode: 'bootstrap' | 'wait' | 'retire';
  source: 'cluster' | 'forge';
  runFile: string;
  outputsFile: string;
  commit: string;
  pullRequest: string;
  namespace: string;
  kubeconfigOutput: string;
  secretsOutput: string;
  repositoryToken: string;
  statusToken: string;
  waitMinutes: number;
  appearMinutes: number;
  retireMinutes: number;
  leftovers: 'stop' | 'accept';
  environment: string[];
  tool: ToolInputs;
  tokens: Tokens;
}

/**
 * Returns the inputs of the action as one typed object.
 * @throws KitError `INPUT_INVALID`
 */
export function readInputs(): ArgocdInputs {
  return {
    mode: readChoice('mode', ['bootstrap', 'wait', 'retire']),
    source: readChoice('source', LATER_INPUTS.source, 'cluster'),
    runFile: readRequired('run-file'),
    outputsFile: readInput('outputs-file'),
    commit: readInput('commit'),
    pullRequest: readInput('pull-request'),
    namespace: readInput('namespace') || 'argocd',
    kubeconfigOutput: readInput('kubeconfig-output') || 'kubeconfig',
    secretsOutput: readInput('secrets-output') || 'kubernetes_secrets',
    repositoryToken: readSecret('repository-token'),
    statusToken: readSecret('status-token'),
    waitMinutes: readCount('wait-minutes', { max: LATER_INPUTS.maxWaitMinutes, fallback: 15 }),
    appearMinutes: readCount('appear-minutes', { max: 1440, fallback: 5 }),
    retireMinutes: readCount('retire-minutes', { max: 1440, fallback: 20 }),
    leftovers: readChoice('leftovers', LATER_INPUTS.leftovers, 'stop'),
    environment: readLines('environment'),
    tool: {
      version: readInput('version'),
      product: readChoice<Product | ''>('product', ['terraform', 'opentofu'], ''),
      mirror: readInput('mirror'),
    },
    tokens: {
      infraDeploy: readSecret('token'),
      stacks: readSecret('stacks-token'),
      stacksInstances: readSecret('stacks-instances-token'),
      closure: '',
    },
  };
}
