import type { SecretMatcher, Violation } from '@edp/kit';
import { isStructured } from '@edp/manifests';
import { findShapedSecrets } from '../secrets/secret-shapes.ts';

/** What Kubernetes objects and Argo CD's cannot be written without. */
const MANIFEST = /apiVersion\W{0,20}[\w./-]|argoproj\.io\//;

/**
 * Returns what is wrong with a file that is no text: one that has to be, one in which somebody may still read objects of Kubernetes or Argo CD,
 * and one that holds a secret. Zero bytes, which some readers pass over, hide nothing.
 */
export function checkBinary(content: Buffer, { file, known }: { file: string; known: SecretMatcher }): Violation[] {
  const text = content.toString('latin1').replaceAll('\0', '');
  const at = { file };
  if (isStructured(file) || MANIFEST.test(text))
    return [
      {
        code: 'OUTPUT_INVALID',
        message: `the rendered ${file} holds zero bytes${isStructured(file) ? '' : ', and the words of a manifest'}: what reads it is not known`,
        fix: 'Save it as UTF-8.',
        at,
      },
    ];
  if (known.indexIn(text) !== undefined)
    return [
      {
        code: 'SECRET_KNOWN',
        message: `the rendered ${file} holds a secret of this run: a token, or the value of an x-secret field`,
        fix: 'Take it out of the templates, the fields and the plain outputs of Terraform.',
        at,
      },
    ];
  const [found] = findShapedSecrets(text);
  return found === undefined
    ? []
    : [{ code: 'SECRET_FOUND', message: `the rendered ${file} holds ${found.what}`, fix: 'Keep it out of Git.', at }];
}
