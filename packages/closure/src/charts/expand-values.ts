import { ChartError } from './chart-error.ts';
import type { Chart, ChartLibrary } from './chart-library.ts';
import type { ChartRelease, ReleaseFile } from '../releases/chart-release.ts';

type Values = ChartRelease['values'];
type Placed = Exclude<ReleaseFile, { from: 'address' }>;

/**
 * Returns the values of a release with every pattern replaced by the files that it matches, in the order of their names; one that is named as well stands
 * where it is named, and none twice. Source: Argo CD, `reposerver/repository/repository.go`, `getResolvedValueFiles`.
 * @throws ChartError where one matches nothing and has to, and what fetching throws
 */
export async function expandValues(
  values: Values,
  { chart, library }: { chart: Chart; library: ChartLibrary },
): Promise<Values> {
  const placed = values.filter((each): each is Placed => each.from === 'repository' || each.from === 'chart');
  if (!placed.some(isPattern)) return values;
  const named = new Set(placed.filter((each) => !isPattern(each)).map(keyOf));
  const found: Values = [];
  for (const each of values) {
    if (each.from === 'text' || each.from === 'address' || !isPattern(each)) {
      found.push(each);
      continue;
    }
    const pattern = toPattern(each.path.replace(/^(?:\.?\/)+/, ''));
    const paths = (await library.paths(each, chart)).filter((path) => pattern.test(path)).sort();
    if (paths.length === 0 && !each.isOptional) throw new ChartError(`there is no file ${each.path} of its values`);
    for (const path of paths) {
      const file = { ...each, path };
      if (named.has(keyOf(file))) continue;
      named.add(keyOf(file));
      found.push(file);
    }
  }
  return found;
}

const isPattern = ({ path }: Placed): boolean => /[*?[]/.test(path) && !path.includes('{{');

const keyOf = (file: Placed): string =>
  JSON.stringify(file.from === 'repository' ? [file.url, file.revision, file.path] : [file.path]);

/** As bmatcuk/doublestar: `*` and `?` within a segment, `**` across them and for none, `[a-c]`, `{a,b}`. */
function toPattern(glob: string): RegExp {
  let depth = 0;
  const source = glob.replaceAll(/\/\*\*\/|^\*\*\/|\*\*|\*|\?|\[[!^]?\]?[^\]]*\]|[\s\S]/g, (token) => {
    if (token === '/**/') return '/(?:.*/)?';
    if (token === '**/') return '(?:.*/)?';
    if (token === '**') return '.*';
    if (token === '*') return '[^/]*';
    if (token === '?') return '[^/]';
    if (token.length > 2) return token.replaceAll('\\', String.raw`\\`).replace(/^\[!/, '[^');
    if (token === '{') depth += 1;
    else if (token === '}' && depth > 0) depth -= 1;
    else if (token !== ',' || depth === 0) return token.replace(/[.+^${}()|[\]\\]/, String.raw`\$&`);
    return token === '{' ? '(?:' : token === '}' ? ')' : '|';
  });
  try {
    return new RegExp(`^${source}$`, 's');
  } catch {
    throw new ChartError(`${glob} of its values is no pattern`);
  }
}
