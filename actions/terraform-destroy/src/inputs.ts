import { readChoice, readCount, readInput, readLines, readSecret } from '@edp/kit';
import type { RunLimits, TargetInputs, ToolInputs } from '@edp/plan-review';
import type { Lockfile, Product } from '@edp/terraform';

export interface RunInputs {
  target: TargetInputs;
  tool: ToolInputs;
  limits: RunLimits;
  lockfile: Lockfile;
  planFile: string;
  /** Lines of an address and a token each. */
  moduleCredentials: string[];
  dataBearing: string[];
  /** age public keys for a state that the backend does not take; none means those of the run file. */
  recipients: string[];
  token: string;
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
      reads: readLines('reads'),
    },
    tool: {
      version: readInput('version'),
      product: readChoice<Product | ''>('product', ['terraform', 'opentofu'], ''),
      mirror: readInput('mirror'),
    },
    limits: {
      deadlineMinutes: readCount('deadline', { max: 1440, fallback: 80 }),
      environment: readLines('environment'),
      credentialsExpire: readInput('credentials-expire') || (process.env['AWS_CREDENTIAL_EXPIRATION'] ?? ''),
    },
    recipients: readLines('recipients'),
    lockfile: readChoice<Lockfile>('lockfile', ['readonly', 'update'], 'readonly'),
    planFile: readInput('plan-file'),
    moduleCredentials: readLines('module-credentials'),
    dataBearing: readLines('data-bearing'),
    token: readSecret('token'),
  };
}
