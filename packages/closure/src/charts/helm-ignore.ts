import { globPattern } from '@edp/manifests';
import { ChartError } from './chart-error.ts';
import type { ChartFiles } from './chart-files.ts';

interface Rule {
  isNegated: boolean;
  isOfDirectories: boolean;
  matches: (path: string) => boolean;
}

/**
 * Returns the files of a directory that Helm takes for a chart when it packs it: without those that its .helmignore names.
 * Source: Helm, `pkg/ignore/rules.go`, where a rule with `!` ignores all that it does not match.
 */
export function withoutIgnored(files: ChartFiles): ChartFiles {
  const text = files.get('.helmignore');
  if (text === undefined) return files;
  const rules = text.toString('utf8').split(/\r?\n/).flatMap(toRule);
  return new Map([...files].filter(([path]) => !isIgnored(path, rules)));
}

/** A directory that is ignored takes all below it along. */
function isIgnored(path: string, rules: Rule[]): boolean {
  const parts = path.split('/');
  return parts.some((_, index) => {
    const [at, isDirectory] = [parts.slice(0, index + 1).join('/'), index < parts.length - 1];
    return rules.some(({ isNegated, isOfDirectories, matches }) =>
      isOfDirectories && !isDirectory ? isNegated : matches(at) !== isNegated,
    );
  });
}

function toRule(line: string): Rule[] {
  const text = line.trim();
  if (text === '' || text.startsWith('#')) return [];
  if (text.includes('**')) throw new ChartError('its .helmignore has a rule with `**`, which Helm does not take');
  const [, mark, glob, slash] = /^(!?)(.*?)(\/?)$/s.exec(text)!;
  const isOfPath = glob!.includes('/');
  const pattern = globPattern(glob!.replace(/^\//, ''));
  return [
    {
      ...{ isNegated: mark === '!', isOfDirectories: slash === '/' },
      matches: (path) => pattern.test(isOfPath ? path : path.slice(path.lastIndexOf('/') + 1)),
    },
  ];
}
