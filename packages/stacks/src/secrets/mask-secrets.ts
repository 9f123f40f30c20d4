import { isStructured, kubernetesObjects, parseDocuments, readDocuments } from '@edp/manifests';
import { createHmac, randomBytes } from 'node:crypto';
import { overwriteValues } from '@edp/yaml';
import { findDocumentSecrets, mayHoldSecrets } from './document-secrets.ts';
import { findNamedSecrets } from './secret-names.ts';
import { secretValues } from './secret-objects.ts';
import { findShapedSecrets } from './secret-shapes.ts';
import type { TreeFile } from '../tree/tree.ts';

/** Known to this process alone, so that a tag tells equal from different and nothing else. */
const key = randomBytes(32);

/** Returns what is shown for a secret: equal secrets look equal, others do not. */
export function secretTag(secret: string): string {
  return `*** (${createHmac('sha256', key).update(secret).digest('hex').slice(0, 4)})`;
}

/** Returns the text of a file with every value of a Secret, and everything that looks like a secret, written over. */
export function maskFile(path: string, file: Pick<TreeFile, 'content'>): string {
  const text = file.content.toString('utf8');
  if (!isStructured(path)) return maskText(text);
  return maskText(maskReadSecrets(/\bSecret\b/.test(text) ? maskSecretObjects(path, file) : text, path));
}

/** Writes over what only the parsed documents tell to be a secret: where it stands in other letters, its whole value. */
function maskReadSecrets(text: string, path: string): string {
  if (!mayHoldSecrets(text)) return text;
  const { documents } = parseDocuments(text, { file: path });
  const found = findDocumentSecrets(documents);
  let result = text;
  for (const { secret } of found) result = result.replaceAll(secret, secretTag(secret));
  const left = found.filter(({ secret }) => !text.includes(secret));
  if (left.length === 0) return result;
  const overwrites = left.map(({ secret, document, path: at }) => ({ document, path: at, text: secretTag(secret) }));
  return overwriteValues(result, overwrites) ?? `(not shown, holds a secret: ${secretTag(text)})\n`;
}

/** Returns a text with everything that looks like a secret by its shape or its name written over. */
export function maskText(text: string): string {
  const found = [...findShapedSecrets(text), ...findNamedSecrets(text)].sort((a, b) => a.from - b.from);
  let result = '';
  let done = 0;
  for (const { from, to } of found) {
    if (from < done) continue;
    result += text.slice(done, from) + secretTag(text.slice(from, to));
    done = to;
  }
  return result + text.slice(done);
}

function maskSecretObjects(path: string, file: Pick<TreeFile, 'content'>): string {
  const text = file.content.toString('utf8');
  const { documents, error } = readDocuments(path, file);
  const values = secretValues(kubernetesObjects(documents));
  const masked =
    error === undefined
      ? overwriteValues(
          text,
          values.map(({ value, document, path: at }) => ({ document, path: at, text: secretTag(value) })),
        )
      : undefined;
  // Where a Secret is written in a way that its values cannot be told from the rest, nothing is shown of it.
  const mayHold = error === undefined || /\bkind["']?\s*:\s*["']?Secret\b/.test(text);
  return masked ?? (mayHold ? `(not shown, holds a Secret: ${secretTag(text)})\n` : text);
}
