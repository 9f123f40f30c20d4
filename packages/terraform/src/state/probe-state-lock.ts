import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Http } from '@edp/http';
import { type S3Credentials, signS3 } from './sign-s3.ts';
import type { TerraformRun } from '../run/terraform-run.ts';

/** `unknown`: another kind of backend, or a storage that could not be asked. */
export type StateLock = 'honoured' | 'ignored' | 'unknown';

interface S3Backend {
  bucket?: string | null;
  key?: string | null;
  region?: string | null;
  use_lockfile?: boolean | null;
  use_path_style?: boolean | null;
  force_path_style?: boolean | null;
  endpoint?: string | null;
  endpoints?: { s3?: string | null } | null;
  access_key?: string | null;
  secret_key?: string | null;
  token?: string | null;
}

/**
 * Tells whether the storage of an S3 backend keeps two runs apart. Terraform's lock there is one conditional write; a storage that
 * ignores the condition, as Open Telekom Cloud's does, lets any number of runs go on. Two requests: the same object is created twice.
 * Source: hashicorp/terraform internal/backend/remote-state/s3/client.go.
 */
export async function probeStateLock(
  run: Pick<TerraformRun, 'dataDirectory'>,
  { http, env = process.env }: { http: Http; env?: NodeJS.ProcessEnv },
): Promise<StateLock> {
  const backend = await readBackend(run.dataDirectory);
  if (backend?.use_lockfile !== true) return 'unknown';
  const endpoint =
    backend.endpoints?.s3 ?? backend.endpoint ?? env['AWS_ENDPOINT_URL_S3'] ?? env['AWS_ENDPOINT_URL'] ?? '';
  const credentials = readCredentials(backend, env);
  // Without an endpoint it is Amazon's own, which honours it.
  if (endpoint === '') return 'honoured';
  if (credentials === undefined) return 'unknown';
  const url = probeUrl(endpoint, backend);
  const region = backend.region ?? env['AWS_REGION'] ?? 'us-east-1';
  const send = async (method: string, headers: Record<string, string> = {}): Promise<number> => {
    const response = await http.request({
      ...{ method, url, redirect: 'refuse', retries: 0, timeoutMs: 20_000 },
      headers: signS3({ method, url, headers }, { credentials, region }),
      expect: [200, 201, 204, 400, 403, 404, 405, 409, 412, 500, 501, 503],
    });
    await response.discard();
    return response.status;
  };
  try {
    if ((await send('PUT', { 'if-none-match': '*' })) !== 200) return 'unknown';
    const second = await send('PUT', { 'if-none-match': '*' });
    await send('DELETE');
    if (second === 412 || second === 409) return 'honoured';
    return second === 200 ? 'ignored' : 'unknown';
  } catch {
    return 'unknown';
  }
}

/** What init wrote down of the backend, with every setting whatever file it came from. */
async function readBackend(dataDirectory: string): Promise<S3Backend | undefined> {
  try {
    const text = await readFile(join(dataDirectory, 'terraform.tfstate'), 'utf8');
    const { backend } = JSON.parse(text) as { backend?: { type?: string; config?: S3Backend } };
    return backend?.type === 's3' ? backend.config : undefined;
  } catch {
    return undefined;
  }
}

function probeUrl(
  endpoint: string,
  { bucket, key, use_path_style: byPath, force_path_style: forced }: S3Backend,
): string {
  const url = new URL(endpoint.includes('://') ? endpoint : `https://${endpoint}`);
  const object = `${key}.lock-probe-${randomBytes(6).toString('hex')}`.split('/').map(encodeURIComponent).join('/');
  if (byPath === true || forced === true) url.pathname = `/${bucket}/${object}`;
  else {
    url.hostname = `${bucket}.${url.hostname}`;
    url.pathname = `/${object}`;
  }
  return url.href;
}

function readCredentials(backend: S3Backend, env: NodeJS.ProcessEnv): S3Credentials | undefined {
  const accessKey = backend.access_key ?? env['AWS_ACCESS_KEY_ID'];
  const secretKey = backend.secret_key ?? env['AWS_SECRET_ACCESS_KEY'];
  if (!accessKey || !secretKey) return undefined;
  return { accessKey, secretKey, sessionToken: backend.token ?? env['AWS_SESSION_TOKEN'] ?? '' };
}
