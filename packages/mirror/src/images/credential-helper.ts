import { spawnSync } from 'node:child_process';
import { addMask } from '@edp/kit';
import type { Credentials } from '@edp/oci';
import { MirrorError } from '../mirror-error.ts';

const TIMEOUT_MS = 30_000;
const MAX_ANSWER_BYTES = 1024 * 1024;

/**
 * Returns the login that a credential helper keeps for a server, undefined where it has none: `docker-credential-<helper> get` with the server on its
 * standard input (docker-credential-helpers, README). What the helper prints is shown to nobody; the secret is masked.
 * @throws MirrorError `CONFIG_INVALID` when there is no such helper, or it does not answer
 */
export function askCredentialHelper(
  helper: string,
  { server, env }: { server: string; env: NodeJS.ProcessEnv },
): Credentials | undefined {
  if (!/^[\w.-]{1,100}$/.test(helper)) throw invalid(helper.slice(0, 20), 'has a name that no program has');
  const program = `docker-credential-${helper}`;
  const { status, stdout, error } = spawnSync(program, ['get'], {
    input: server,
    // The action's own inputs are not the helper's business.
    env: Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('INPUT_'))),
    encoding: 'utf8',
    timeout: TIMEOUT_MS,
    killSignal: 'SIGKILL',
    maxBuffer: MAX_ANSWER_BYTES,
  });
  const { code } = (error ?? {}) as NodeJS.ErrnoException;
  if (code === 'ENOENT') throw invalid(program, 'is not installed on the runner');
  if (code === 'ETIMEDOUT') throw invalid(program, `does not answer within ${TIMEOUT_MS / 1000} s`);
  if (error !== undefined) throw invalid(program, 'cannot be run');
  if (status !== 0) {
    if (/credentials not found/i.test(stdout)) return undefined;
    throw invalid(program, `fails with exit code ${status} for ${server}`);
  }
  const { Username: username, Secret: token } = parse(stdout);
  if (typeof username !== 'string' || typeof token !== 'string') throw invalid(program, 'answers no login');
  addMask(token);
  return { username, token };
}

function parse(text: string): { Username?: unknown; Secret?: unknown } {
  try {
    return (JSON.parse(text) ?? {}) as object;
  } catch {
    return {};
  }
}

function invalid(program: string, what: string): MirrorError {
  return new MirrorError({
    code: 'CONFIG_INVALID',
    message: `the credential helper ${program} of Docker's configuration ${what}`,
    fix: 'Install it and log in with it in a step before, or give the login in DOCKER_AUTH_CONFIG.',
  });
}
