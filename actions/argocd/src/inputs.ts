import { type Later, LATER_INPUTS } from '@edp/instance';
import { readChoice, readCount, readInput, readLines, readRequired, readSecret } from '@edp/kit';
import type { ToolInputs } from '@edp/plan-review';
import type { Tokens } from '@edp/run';
import type { Product } from '@edp/terraform';

/** What the step is told; '' and undefined mean as resolve was told. */
export interface GivenInputs {
  mode: 'bootstrap' | 'wait' | 'retire';
  source: Later['source'] | '';
  runFile: string;
  outputsFile: string;
  commit: string;
  pullRequest: string;
  namespace: string;
  kubeconfigOutput: string;
  secretsOutput: string;
  repositoryToken: string;
  statusToken: string;
  waitMinutes: number | undefined;
  appearMinutes: number;
  retireMinutes: number;
  leftovers: Later['leftovers'] | '';
  environment: string[];
  tool: ToolInputs;
  tokens: Tokens;
}

/** The same with what resolve was told. */
export type ArgocdInputs = Omit<GivenInputs, LaterName> & Pick<Later, LaterName>;

type LaterName = 'source' | 'waitMinutes' | 'leftovers';

/**
 * Returns the inputs of the action as one typed object.
 * @throws KitError `INPUT_INVALID`
 */
export function readInputs(): GivenInputs {
  return {
    mode: readChoice('mode', ['bootstrap', 'wait', 'retire']),
    source: readChoice<GivenInputs['source']>('source', LATER_INPUTS.source, ''),
    runFile: readRequired('run-file'),
    outputsFile: readInput('outputs-file'),
    commit: readInput('commit'),
    pullRequest: readInput('pull-request'),
    namespace: readInput('namespace') || 'argocd',
    kubeconfigOutput: readInput('kubeconfig-output') || 'kubeconfig',
    secretsOutput: readInput('secrets-output') || 'kubernetes_secrets',
    repositoryToken: readSecret('repository-token'),
    statusToken: readSecret('status-token'),
    waitMinutes: readCount('wait-minutes', { max: LATER_INPUTS.maxWaitMinutes, fallback: undefined }),
    appearMinutes: readCount('appear-minutes', { max: 1440, fallback: 5 }),
    retireMinutes: readCount('retire-minutes', { max: 1440, fallback: 20 }),
    leftovers: readChoice<GivenInputs['leftovers']>('leftovers', LATER_INPUTS.leftovers, ''),
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

/** Returns the inputs, completed by what resolve was told. */
export const withLater = (given: GivenInputs, later: Later): ArgocdInputs => ({
  ...given,
  source: given.source || later.source,
  waitMinutes: given.waitMinutes ?? later.waitMinutes,
  leftovers: given.leftovers || later.leftovers,
});
