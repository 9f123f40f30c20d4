import { readChoice, readInput, readLines } from '@edp/kit';
import type { TargetInputs, ToolInputs } from '@edp/plan-review';
import type { Lockfile, Product } from '@edp/terraform';

export interface RunInputs {
  target: TargetInputs;
  tool: ToolInputs;
  lockfile: Lockfile;
  planFile: string;
  dataBearing: string[];
}

/**
 * Returns the inputs of the action as one typed object.
 * @throws KitError `INPUT_INVALID`
 */
export function readInputs(): RunInputs {
  return {
    target: {
      runFile: readInput('run-file'),
      directory: readInput('directory'),
      varFile: readInput('var-file'),
      backendFile: readInput('backend-file'),
      instance: readInput('instance'),
      // Everything goes, whatever a plan said: the typed name decides.
      planId: '',
      confirm: readInput('confirm'),
    },
    tool: {
      version: readInput('version'),
      product: readChoice<Product>('product', ['terraform', 'opentofu'], 'terraform'),
      mirror: readInput('mirror'),
    },
    lockfile: readChoice<Lockfile>('lockfile', ['readonly', 'update'], 'readonly'),
    planFile: readInput('plan-file'),
    dataBearing: readLines('data-bearing'),
  };
}
