import { readChoice, readInput, readSecret } from '@edp/kit';

export interface RunInputs {
  config: string;
  source: { token: string; username: string };
  target: { token: string; username: string };
  mode: 'plan' | 'sync';
  verify: 'tags' | 'content';
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
    only: readInput('only')
      .split(',')
      .map((glob) => glob.trim())
      .filter((glob) => glob !== ''),
  };
}
