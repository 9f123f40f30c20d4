import { expect, test } from '@jest/globals';
import { isSecretName } from '@edp/kit';

test.each([
  'password',
  'adminPassword',
  'OS_PASSWORD',
  'AWS_SECRET_ACCESS_KEY',
  'client-secret',
  'clientSecret',
  'apikey',
  'api_key',
  'tls.key',
  '.dockerconfigjson',
  'kube_config_raw',
  'connection_string',
])('%s is the name of a secret', (name) => {
  expect(isSecretName(name)).toBe(true);
});

test.each([
  'passwordSecretName',
  'tokenUrl',
  'key',
  'compass',
  'keyboard',
  'OS_REGION_NAME',
  'secretName',
  'primary_key',
  'public_key',
])('%s is not', (name) => {
  expect(isSecretName(name)).toBe(false);
});
