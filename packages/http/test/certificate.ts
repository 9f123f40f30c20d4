import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Certificate {
  /** Path of the certificate, which is its own authority. */
  file: string;
  key: Buffer;
  cert: Buffer;
  remove(): void;
}

/** Makes a certificate for forge.localhost that nobody trusts. */
export function makeCertificate(): Certificate {
  const directory = mkdtempSync(join(tmpdir(), 'edp-trust-'));
  const [key, file] = [join(directory, 'key.pem'), join(directory, 'certificate.pem')];
  const subject = ['-subj', '/CN=forge.localhost', '-addext', 'subjectAltName=DNS:forge.localhost'];
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
  execFileSync('openssl', ['req', ...kind, ...subject, '-keyout', key, '-out', file], { stdio: 'ignore' });
  const remove = (): void => rmSync(directory, { recursive: true });
  return { file, key: readFileSync(key), cert: readFileSync(file), remove };
}
