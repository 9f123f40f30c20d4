import { parseYamlDocuments } from '@edp/yaml';
import { parseReference } from './image-reference.ts';

/**
 * Returns every image that YAML files name, sorted: `image: registry/name:tag` as in containers, and the maps of Helm values
 * (`image: {registry, repository, tag, digest}`) at any depth. What is no reference is left out, and so is a file that is no YAML.
 */
export function imageReferencesIn(files: Iterable<{ path: string; content: string }>): string[] {
  const found = new Set<string>();
  for (const { path, content } of files) {
    if (!/\.ya?ml$/.test(path) || !content.includes('image')) continue;
    for (const document of documentsOf(content, path)) collect(document, found);
  }
  return [...found].sort();
}

function documentsOf(content: string, file: string): unknown[] {
  try {
    return parseYamlDocuments(content, { file });
  } catch {
    return [];
  }
}

function collect(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) {
    for (const each of value) collect(each, found);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) {
      const text = /^(image|.*Image)$/.test(key) ? referenceOf(each, 'name' in value) : undefined;
      if (text !== undefined && parseReference(text) !== undefined) found.add(text);
      collect(each, found);
    }
  } else if (typeof value === 'string' && value.includes('image:') && value.includes('\n')) {
    // Values of a Helm source are often YAML in a text.
    for (const document of documentsOf(value, 'values')) if (typeof document === 'object') collect(document, found);
  }
}

/** A word alone is an image where it stands beside the name of a container. */
function referenceOf(value: unknown, named: boolean): string | undefined {
  if (typeof value === 'string') return named || /[/:]/.test(value) ? value : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  const { registry, repository, tag, digest } = value as Record<string, unknown>;
  if (typeof repository !== 'string' || repository === '') return undefined;
  const part = (sign: string, text: unknown): string =>
    (typeof text === 'string' || typeof text === 'number') && text !== '' ? `${sign}${text}` : '';
  // Without a version of its own it follows that of its chart, which nothing here knows.
  if (part('', tag) === '' && part('', digest) === '') return undefined;
  return `${typeof registry === 'string' && registry !== '' ? `${registry}/` : ''}${repository}${part(':', tag)}${part('@', digest)}`;
}
