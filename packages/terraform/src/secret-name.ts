const SECRET_NAME =
  /(^|_)(password|passwd|passphrase|pwd|secret|token|private_key|private_key_pem|secret_key|secret_access_key|access_key|api_key|auth_key|client_key|client_key_data|client_secret|connection_string|kube_?config|kube_config_raw)$/i;

/**
 * Tells whether an attribute's name says that it holds a secret: providers forget to mark some
 * (keys of Kubernetes configurations, tokens), and what is reviewed is kept in Git.
 */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name);
}
