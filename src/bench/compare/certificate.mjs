// What an HTTPS server on loopback needs. Needs openssl.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Makes a certificate for loopback, which is its own authority, and its key: the paths of two files in a folder. */
export function certify(folder) {
  const [certificate, key] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')];
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1', '-days', '2'];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-noenc', '-keyout', key, '-out', certificate, ...names], { stdio: 'ignore' });
  return { certificate, key };
}
