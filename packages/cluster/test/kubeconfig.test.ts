import { describe, expect, test } from '@jest/globals';
import { stringifyYaml } from '@edp/yaml';
import { ClusterError, parseKubeconfig, parseSecrets } from '@edp/cluster';

const pem = (what: string): string =>
  Buffer.from(`-----BEGIN ${what}-----\nAAAA\n-----END ${what}-----\n`).toString('base64');

function config({ cluster = {}, user = {}, ...more }: Record<string, Record<string, unknown>> = {}): string {
  return stringifyYaml({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'a',
    contexts: [{ name: 'a', context: { cluster: 'a', user: 'a' } }],
    clusters: [{ name: 'a', cluster: { server: 'https://192.0.2.1:5443/', ...cluster } }],
    users: [
      {
        name: 'a',
        user: { 'client-certificate-data': pem('CERTIFICATE'), 'client-key-data': pem('PRIVATE KEY'), ...user },
      },
    ],
    ...more,
  });
}

describe('parseKubeconfig', () => {
  test('takes the current context with everything inside', () => {
    const found = parseKubeconfig(config({ cluster: { 'certificate-authority-data': pem('CERTIFICATE') } }));
    expect(found).toMatchObject({ server: 'https://192.0.2.1:5443', token: undefined });
    expect(found.ca).toContain('BEGIN CERTIFICATE');
    expect(found.key).toContain('BEGIN PRIVATE KEY');
  });

  test.each<[string, Parameters<typeof config>[0]]>([
    ['a program to run', { user: { exec: { command: 'sh' } } }],
    ['a file of the runner as key', { user: { 'client-key': '/root/.ssh/id' } }],
    ['a file of the runner as token', { user: { tokenFile: '/etc/shadow' } }],
    ['nobody to trust', { cluster: { 'insecure-skip-tls-verify': true } }],
    ['a proxy of its own', { cluster: { 'proxy-url': 'http://evil.test' } }],
    ['plain http', { cluster: { server: 'http://192.0.2.1' } }],
    ['a login in its address', { cluster: { server: 'https://a:b@192.0.2.1' } }],
    ['a certificate without its key', { user: { 'client-key-data': null } }],
    ['no login', { user: { 'client-key-data': '', 'client-certificate-data': '' } }],
    ['a key that is none', { user: { 'client-key-data': 'Y2FuYXJ5LXNlY3JldA==' } }],
  ])('refuses %s, and quotes no value', (_, change) => {
    let error: unknown;
    try {
      parseKubeconfig(config(change));
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toMatchObject({ code: 'KUBECONFIG_INVALID' });
    expect(String(error)).not.toMatch(/Y2FuYXJ5|canary|id_rsa|evil/);
  });

  test('quotes no line of a text that is no YAML', () => {
    expect(() => parseKubeconfig('token: [canary-secret\n')).toThrow(ClusterError);
    expect(() => parseKubeconfig('token: [canary-secret\n')).not.toThrow(/canary/);
  });
});

describe('parseSecrets', () => {
  test('takes a map of place to key to text', () => {
    const secrets = { 'argocd/argocd-secret': { 'admin.password': '$2a$10$x' } };
    expect(parseSecrets(secrets)).toEqual(secrets);
  });

  test.each<[string, unknown]>([
    ['no map', ['a']],
    ['a place without a namespace', { secret: { a: 'b' } }],
    ['a path out of its namespace', { '../kube-system/x': { a: 'b' } }],
    ['a name with a slash', { 'a/b/c': { a: 'b' } }],
    ['no keys', { 'a/b': {} }],
    ['a key that Kubernetes does not take', { 'a/b': { 'x y': 'canary-secret' } }],
    ['a value that is no text', { 'a/b': { x: 5 } }],
    ['an empty value', { 'a/b': { x: '' } }],
  ])('refuses %s', (_, value) => {
    expect(() => parseSecrets(value)).toThrow(expect.objectContaining({ code: 'SECRETS_INVALID' }));
    expect(() => parseSecrets(value)).not.toThrow(/canary/);
  });
});
