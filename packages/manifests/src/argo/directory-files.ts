import { isRecord, textOf } from '@edp/kit';
import { isChartFile } from '../chart-dependencies.ts';
import { isKustomizationFile } from '../kustomize/kustomization.ts';
import { expandBraces } from './expand-braces.ts';

/** What Argo CD decodes of a directory; everything else it passes over. */
const MANIFEST = /\.(?:yaml|yml|json|jsonnet)$/;
/** What says that other tools make something of a directory. */
const OTHER_TOOLS = ['helm', 'kustomize', 'plugin', 'chart'];

/**
 * Returns the files that Argo CD decodes as manifests for a source that reads `directory` of the files given, '' for their root: none where the
 * source is one of Helm, Kustomize or a plugin. Source: Argo CD, docs/user-guide/directory and tool_detection.
 */
export function directoryFiles(
  source: Record<string, unknown>,
  { directory, files }: { directory: string; files: string[] },
): string[] {
  if (OTHER_TOOLS.some((tool) => source[tool] !== undefined)) return [];
  const prefix = directory === '' ? '' : `${directory}/`;
  const below = files.filter((file) => file.startsWith(prefix)).map((file) => file.slice(prefix.length));
  const isTool = (file: string): boolean => !file.includes('/') && (isChartFile(file) || isKustomizationFile(file));
  if (source['directory'] === undefined && below.some(isTool)) return [];
  const { recurse, include, exclude } = isRecord(source['directory']) ? source['directory'] : {};
  const [included, excluded] = [textOf(include), textOf(exclude)].map(toPattern);
  return below
    .filter((file) => MANIFEST.test(file) && (recurse === true || !file.includes('/')))
    .filter((file) => included?.test(file) !== false && excluded?.test(file) !== true)
    .map((file) => `${prefix}${file}`);
}

/** As gobwas/glob without separators: `*` crosses directories, `{a,b}` are choices; undefined for none. */
function toPattern(glob: string): RegExp | undefined {
  if (glob === '') return undefined;
  const readings = (expandBraces(glob) ?? [glob]).map((each) =>
    each.replaceAll(/\*+|\?|\[[^\]]*\]|[\s\S]/g, (token) => {
      if (token.startsWith('*')) return '.*';
      if (token === '?') return '.';
      if (token.length > 1)
        return `[${token
          .slice(1, -1)
          .replace(/^!/, '^')
          .replaceAll('\\', String.raw`\\`)}]`;
      return token.replace(/[.+^${}()|[\]\\]/, String.raw`\$&`);
    }),
  );
  try {
    return new RegExp(`^(?:${readings.join('|')})$`, 's');
  } catch {
    return undefined;
  }
}
