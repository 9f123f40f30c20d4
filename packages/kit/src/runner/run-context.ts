import { tmpdir } from 'node:os';
import { adoptForgejoNames, isForgejoRunner } from './environment.ts';
import { KitError } from '../kit-error.ts';

/** Who runs this step, where, for whom. */
export interface RunContext {
  /** Origin of the forge: scheme, host and port, normalised. */
  serverUrl: string;
  /** Base of the forge's API: `<serverUrl>/api/v1`, or GitHub's own. */
  apiUrl: string;
  repository: string;
  runUrl: string;
  runId: string;
  /** Name of the workflow, or its path where it has none. */
  workflow: string;
  runNumber: string;
  attempt: string;
  actor: string;
  sha: string;
  ref: string;
  token: string;
  temp: string;
  workspace: string;
  onForgejo: boolean;
}

/**
 * Returns the context of the run, from FORGEJO_* where the runner sets them, else GITHUB_*. The `context` of `@actions/github` is a
 * witness of the tests: it reads the environment while it is loaded, before FORGEJO_* are there, knows no API of a forge, ends a step
 * whose event file is broken, and takes GitHub's own address where the runner names none.
 * @throws KitError `ENVIRONMENT_MISSING`
 */
export function readRunContext(from: NodeJS.ProcessEnv = process.env): RunContext {
  const env = adoptForgejoNames({ ...from });
  const read = (name: string): string => env[`GITHUB_${name}`] ?? '';
  const server = read('SERVER_URL');
  const repository = read('REPOSITORY');
  if (!URL.canParse(server) || !/^[^/\s]+\/[^/\s]+$/.test(repository)) {
    throw new KitError({
      code: 'ENVIRONMENT_MISSING',
      message:
        'FORGEJO_SERVER_URL and FORGEJO_REPOSITORY (or their GITHUB_ twins) do not name a forge and a repository',
      fix: 'Run this as a step of a workflow; the runner sets both.',
    });
  }
  const url = new URL(server);
  url.hostname = url.hostname.replace(/\.$/, '');
  const serverUrl = url.origin;
  const runNumber = read('RUN_NUMBER');
  const runId = read('RUN_ID');
  const onForgejo = isForgejoRunner(env);
  return {
    serverUrl,
    apiUrl: apiUrlOf(url, read('API_URL')),
    repository,
    // Forgejo's pages count runs per repository, GitHub's over all.
    runUrl: `${serverUrl}/${repository}/actions/runs/${onForgejo ? runNumber : runId}`,
    runId,
    workflow: read('WORKFLOW'),
    runNumber,
    attempt: read('RUN_ATTEMPT') || '1',
    actor: read('ACTOR') || 'unknown',
    sha: read('SHA'),
    ref: read('REF'),
    token: read('TOKEN'),
    temp: env['RUNNER_TEMP'] || tmpdir(),
    workspace: read('WORKSPACE') || process.cwd(),
    onForgejo,
  };
}

/** The token goes to this address, so it has to belong to the forge: runners that imitate GitHub leave GitHub's in the environment. */
function apiUrlOf(server: URL, told: string): string {
  const api = URL.canParse(told) ? new URL(told) : undefined;
  const belongs = api !== undefined && (api.host === server.host || api.host === `api.${server.host}`);
  return belongs ? told.replace(/\/+$/, '') : `${server.origin}/api/v1`;
}
