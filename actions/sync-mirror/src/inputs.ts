import { readChoice, readInput, readSecret } from '@edp/kit';

export interface RunInputs {
  config: string;
  source: { token: string; username: string };
  target: { token: string; username: string };
  mode: 'plan' | 'sync';
  verify: 'tags' | 'content';
  /** `tenant/environment`; its needs stand for the lists of the configuration. */
  fromClosure: string;
  configDirectory: string;
  /** `owner/name` of the templates at the source, for fromClosure. */
  stacks: string;
  /** Globs of `owner/name`; empty means everything. */
  only: string[];
}

/**
 * Returns the inputs of the action as one typed object; secrets are masked on the way.
 * @throws KitError `INPUT_INVALID`
 */
export function readInputs(): RunInputs {
  return {
    config: readInput('config') || 'mirror.yaml',
    source: { token: readSecret('source-token'), username: readInput('source-username') || 'oauth2' },
    target: { token: readSecret('target-token'), username: readInput('target-username') || 'oauth2' },
    mode: readChoice('mode', ['plan', 'sync'], 'sync'),
    verify: readChoice('verify', ['tags', 'content'], 'tags'),
    fromClosure: readInput('from-closure'),
    configDirectory: readInput('config-directory') || '.',
    stacks: readInput('stacks'),
    only: readInput('only')
      .split(',')
      .map((glob) => glob.trim())
      .filter((glob) => glob !== ''),
  };
}
