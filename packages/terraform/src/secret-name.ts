const SECRET_NAME =
  /(^|_)(pass|password|passwd|passphrase|passcode|pwd|psk|secret|token|private_key|private_key_pem|secret_key|secret_access_key|access_key|api_key|auth_key|encryption_key|shared_key|client_key|client_key_data|client_secret|credentials|connection_string|kube_?config|kube_config_raw)$/;

/**
 * Tells whether the name of an attribute or variable, in whatever case, says that it holds a secret: providers forget to mark
 * some (keys of Kubernetes configurations, tokens), and what is reviewed is kept in Git.
 */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(
    name
      .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
      .replaceAll('-', '_')
      .toLowerCase(),
  );
}
