import { describe, expect, test } from '@jest/globals';
import { providerEnvironment } from '../src/index.ts';

describe('the part of the environment that a plan id stands for', () => {
  test.each([
    ['OS_PROJECT_NAME', 'eu-de_edp'],
    ['AWS_DEFAULT_REGION', 'eu-de'],
    ['AWS_ENDPOINT_URL_S3', 'https://obs.eu-de.otc.t-systems.com'],
    ['KUBE_CTX', 'edp'],
    ['KUBE_CTX_CLUSTER', 'edp'],
    ['HELM_KUBECONTEXT', 'edp'],
    ['ARM_SUBSCRIPTION_ID', '0b1f-77'],
    ['GOOGLE_PROJECT', 'edp'],
    ['VAULT_ADDR', 'https://vault.example.org'],
    ['PGHOST', 'db.example.org'],
    ['TF_WORKSPACE', 'other'],
    ['TF_HTTP_ADDRESS', 'https://states.example.org/edp'],
  ])('holds %s: with another value the same plan is another deed', (name, value) => {
    expect(providerEnvironment({ [name]: value, HOSTNAME: 'runner-7', HOME: '/root' })).toEqual({ [name]: value });
  });

  test('holds a digest of what the step asks for by name, as far as it is no secret and no place on the runner', () => {
    const env = {
      MODE: 'careful',
      UNASKED: 'x',
      CLOUDFLARE_API_TOKEN: 'asdf-asdf-asdf',
      SSH_AUTH_SOCK: '/tmp/ssh-1/agent',
      GIT_SSH_COMMAND: 'ssh -i key',
      CONFIG: '/tmp/run-1/config',
    };
    const more = Object.keys(env).filter((name) => name !== 'UNASKED');
    const held = providerEnvironment(env, { more });
    expect(held).toEqual({ MODE: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) });
    expect(providerEnvironment({ ...env, MODE: 'bold' }, { more })).not.toEqual(held);
    expect(providerEnvironment(env, { more })).toEqual(held);
  });

  test('holds neither keys, which differ between runs, nor the login in an address', () => {
    const env = {
      AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7',
      AWS_SESSION_TOKEN: 'asdf-asdf-asdf',
      OS_ACCESS_KEY: 'asdf-asdf',
      OS_PASSWORD: 'hunter2-hunter2',
      KUBE_TOKEN: 'asdf-asdf',
      TF_HTTP_ADDRESS: 'https://runner:hunter2-hunter2@states.example.org/edp',
      PG_CONN_STR: 'postgres://runner:hunter2-hunter2@db/states',
    };
    expect(providerEnvironment(env)).toEqual({ TF_HTTP_ADDRESS: 'https://runner:***@states.example.org/edp' });
  });
});
