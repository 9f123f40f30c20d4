import { globClass } from './glob-class.ts';

/**
 * Returns what a pattern of Argo CD's git files generator matches, as widely as any version reads it: git's pathspec, whose `*` crosses `/` and which
 * takes a directory with all below, and doublestar, whose `**` matches nothing too and which knows `{a,b}`.
 * Sources: gitglossary "pathspec"; bmatcuk/doublestar; Argo CD `LsFiles`, argocd-repo-server `--enable-new-git-file-globbing`.
 */
export function widestGlob(glob: string): RegExp {
  const plain = normalised(glob);
  // To git, braces are letters.
  const readings = [
    translate(plain, { hasBraces: false }),
    ...(hasPairs(plain) ? [translate(plain, { hasBraces: true })] : []),
  ];
  return new RegExp(`^(?:${readings.join('|')})(?:/.*)?$`, 's');
}

/** Returns what every path begins with that `widestGlob` of the pattern matches. */
export const globHead = (glob: string): string => /^[^*?[{\\]*/.exec(normalised(glob))![0];

const normalised = (glob: string): string => glob.replace(/^(?:\.?\/)+/, '').replaceAll(/\/(?:\.?\/)+/g, '/');

const TOKEN = /\/\*\*+\/|^\*\*+\/|\*+|\?|\\.|\[[!^]?\]?[^\]]*\]|[\s\S]/g;

function translate(glob: string, { hasBraces }: { hasBraces: boolean }): string {
  let depth = 0;
  return glob.replaceAll(TOKEN, (token) => {
    if (/^\/\*+\/$/.test(token)) return '/(?:.*/)?';
    if (/^\*+\/$/.test(token)) return '(?:.*/)?';
    if (token.startsWith('*')) return '.*';
    if (token === '?') return '.';
    if (token.startsWith('[') && token.length > 2) return globClass(token);
    if (hasBraces && token === '{') {
      depth += 1;
      return '(?:';
    }
    if (hasBraces && token === '}' && depth > 0) {
      depth -= 1;
      return ')';
    }
    if (hasBraces && token === ',' && depth > 0) return '|';
    return escaped(token.length === 2 && token.startsWith('\\') ? token.slice(1) : token);
  });
}

/** Whether every brace that opens is closed. */
function hasPairs(glob: string): boolean {
  let depth = 0;
  for (const letter of glob.replaceAll(/\\./g, '')) {
    if (letter === '{') depth += 1;
    else if (letter === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0 && glob.includes('{');
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
