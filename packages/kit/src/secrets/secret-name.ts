const WORDS = [
  'pass',
  // Written together with what they are for, too: `PGPASSWORD`.
  '[a-z0-9]*(?:password|passwd|passphrase|passwort|kennwort)',
  'passcode',
  '(?:root|admin|bind|user|db)?pw',
  'pwd',
  'psk',
  'secret',
  'token',
  'credentials?',
  'connection_string',
  'kube_?config(?:_raw)?',
  'dockerconfigjson',
  '(?:api|access|account|auth|cookie|encryption|hmac|jwt|license|master|private|recovery|secret|session|shared|signing|storage|unseal)_?key',
  'secret_key_base',
  'private_key_pem',
  'secret_access_key',
  'client_key(?:_data)?',
  'tls_key',
];
const SECRET_NAME = new RegExp(`(?:^|_)(?:${WORDS.join('|')})$`);

/**
 * Tells whether the name of an attribute, variable or key, in whatever case, says that it holds a secret (`clientSecret`,
 * `OS_PASSWORD`, `tls.key`): providers forget to mark some, charts take them as plain values.
 */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(
    name
      .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
      .replaceAll(/[-.]/g, '_')
      .toLowerCase(),
  );
}
