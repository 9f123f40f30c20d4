import { globClass } from './glob-class.ts';

const TOKEN = /\*+|\?|\\.|\[\^?[^\]]+\]|[\s\S]/g;

/**
 * Returns what a path pattern of Argo CD's git directories generator matches: `*` within a segment, `**` across them, `?` one character, `[a-c]` one of
 * them and `[^a-c]` one that is none. Source: Go, `path.Match`.
 */
export function globPattern(glob: string): RegExp {
  const translated = glob.replaceAll(TOKEN, (token) => {
    if (token.startsWith('*')) return token === '*' ? '[^/]*' : '.*';
    if (token === '?') return '[^/]';
    if (token.length > 2) return globClass(token);
    return (token.length === 2 ? token.slice(1) : token).replace(/[.*+?^${}()|[\]\\]/, String.raw`\$&`);
  });
  return new RegExp(`^${translated}$`, 's');
}
