import { describe, expect, test } from '@jest/globals';
import { secretTexts } from '../src/secrets/secret-texts.ts';

const KUBECONFIG = `apiVersion: v1
kind: Config
clusters:
- cluster:
    certificate-authority-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSURuekNDQW9lZw==
    server: https://10.0.0.1:6443
  name: kubernetes
contexts:
- context: { cluster: kubernetes, user: kubernetes-admin }
  name: kubernetes-admin@kubernetes
current-context: kubernetes-admin@kubernetes
preferences: {}
users:
- name: kubernetes-admin
  user:
    client-key-data: LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQpNSUlFcEFJQkFBS0NBUUVB
    token: "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJr.c2lnbmF0dXJl"
    password: hunter2   # changed in May
`;
const SCRIPT = `#cloud-config
package_update: true
write_files:
  - path: /etc/app/token
    permissions: "0600"
runcmd:
  - set -euo pipefail
  - systemctl restart docker
  - curl -H "Authorization: Bearer tok_9fA8b7C6d5" https://api.example.org/v1/nodes
  - app login --password=hunter22 --user admin
`;

/** The texts in a secret besides the whole. */
const parts = (secret: string): string[] => secretTexts(secret).filter((text) => text.trim() !== secret.trim());

describe('a secret of a known form is hidden by what can be secret in it', () => {
  test.each([
    [
      'a kubeconfig',
      KUBECONFIG,
      [
        'LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQpNSUlFcEFJQkFBS0NBUUVB',
        'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJr.c2lnbmF0dXJl',
        'hunter2',
      ],
    ],
    [
      'the login of a registry',
      '{"auths":{"registry.example.org":{"username":"robot","password":"s3cr3t!","auth":"cm9ib3Q6czNjcjN0IQ=="}},"level":"warning"}',
      ['s3cr3t!', 'cm9ib3Q6czNjcjN0IQ=='],
    ],
    [
      'a dotenv file',
      'DB_HOST=db.example.org\nDB_PASSWORD="p@ss w0rd"\nexport API=abcd1234EFGH\nLOG_LEVEL=debug\nDEBUG=true\nSTORAGE=csi-disk-ssd\nDATABASE_URL=postgres://app:pg-pass@db:5432/app?sslmode=require',
      ['p@ss w0rd', 'abcd1234EFGH', 'pg-pass'],
    ],
    [
      'a key and its certificate',
      '-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA7\nabcdefgh\nxy12\n-----END RSA PRIVATE KEY-----\n-----BEGIN CERTIFICATE-----\nMIIDpublicpublic1\n-----END CERTIFICATE-----\n',
      ['MIIEpAIBAAKCAQEA7', 'abcdefgh', 'xy12'],
    ],
    ['an address with a login', 'postgres://app:p%40ss@db.example.org:5432/app?sslmode=require', ['p%40ss', 'p@ss']],
    [
      'a signed address',
      'https://bucket.example.org/state?X-Amz-Date=20260101T000000Z&X-Amz-Signature=0a1b2c3d&page=12345',
      ['0a1b2c3d'],
    ],
    ['a connection string', 'host=db port=5432 user=app password=correcthorse sslmode=require', ['correcthorse']],
    ['another one', 'Server=db;Port=3306;Database=production;Password=changeit;', ['changeit']],
    ['a script of a server', SCRIPT, ['tok_9fA8b7C6d5', 'hunter22']],
    [
      'a file of settings',
      '[default]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPx\nregion = eu-de\n',
      ['AKIAIOSFODNN7EXAMPLE', 'wJalrXUtnFEMI/K7MDENG/bPx'],
    ],
    ['JSON in JSON', '{"data":{"config":"{\\"token\\":\\"in-ner-1\\"}"},"kind":"Secret"}', ['in-ner-1']],
    ['a block of YAML', 'config: |\n  token: in-block\n  kind: Deployment\n', ['in-block']],
  ])('%s', (_, secret, expected) => {
    expect(parts(secret).sort()).toEqual([...expected].sort());
  });

  test('of several lines without a form, each', () => {
    expect(parts('first recovery word\nsecond line two\nab12cd\nfoo')).toEqual([
      'first recovery word',
      'second line two',
      'ab12cd',
    ]);
  });

  test.each([['correct horse battery staple'], ['S3cr3t-simple'], ['aGVsbG8='], ['production'], ['p=4:x{y}']])(
    'of one line without a form, none: "%s" is the secret',
    (secret) => {
      expect(secretTexts(secret)).toEqual([secret]);
    },
  );

  test('and words that stand everywhere are none, whatever holds them', () => {
    const manifest = `apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: forgejo-database
  namespace: platform-services
  labels: { app.kubernetes.io/managed-by: terraform-module }
spec:
  replicas: 3
  storageClassName: csi-disk-ssd
  schedule: "0 3 * * *"
  image: registry.example.org/team/application:1.22.3-alpine
  volumeMode: Filesystem
  accessModes: [ReadWriteOnce]
  resources: { limits: { memory: 4096Mi, cpu: 1500m } }
  started: 2026-01-31T12:00:00Z
  network: 192.168.100.0/24
  flavor: s3.xlarge.4
  zone: eu-de-02
  owner: someone@example.org
`;
    expect(parts(manifest)).toEqual([]);
  });
});
