import { seededRandom } from '../stop/seeded-random.ts';

const TEXTS = ['a', ' ', '\n', '\n\n', '\n  ', 'b: 1\n', '\\', '{ ', '} ', '\t', '\r\n', '- '];
const VALUES = ['$.Env.DOMAIN', '$.Env.EMPTY', '(getenv "NOT_SET")', '($.Env.NAME | toLower)', '"x"', '`{{ y }}`'];
const CONDITIONS = [
  '$.Env.ON',
  '$.Env.EMPTY',
  'eq $.Env.ON "true" "x"',
  'not $.Env.ON',
  'and $.Env.ON $.Env.EMPTY',
  'or $.Env.EMPTY "x"',
];

/** Returns a template of gomplate made of texts, values, blocks, comments and variables, with trims anywhere; the same for the same seed. */
export function generateTemplate(seed: number): string {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const braces = (body: string): string => `{{${pick(['', '', '- '])}${body}${pick(['', '', ' -'])}}}`;
  const text = (): string => Array.from({ length: Math.floor(random() * 4) }, () => pick(TEXTS)).join('');
  const body = (depth: number, dot: readonly string[]): string => {
    const parts = Array.from({ length: 1 + Math.floor(random() * 3) }, () => text() + node(depth, dot));
    return parts.join('') + text();
  };
  const node = (depth: number, dot: readonly string[]): string => {
    const kind = Math.floor(random() * (depth > 2 ? 3 : 7));
    if (kind === 0) return braces('/* note */');
    if (kind === 1) return braces('$v := "v"') + text() + braces('$v');
    if (kind === 2) return braces(pick(dot));
    if (kind === 3)
      return braces('if ' + pick(CONDITIONS)) + body(depth + 1, dot) + otherwise(depth, dot) + braces('end');
    if (kind === 4) return braces('range strings.Split "," $.Env.LIST') + body(depth + 1, INSIDE) + braces('end');
    if (kind === 5)
      return (
        braces(`with ${pick(['$.Env.ON', '$.Env.EMPTY'])}`) +
        body(depth + 1, INSIDE) +
        braces('else') +
        body(depth + 1, dot) +
        braces('end')
      );
    return braces(pick(dot));
  };
  const otherwise = (depth: number, dot: readonly string[]): string => {
    const kind = random();
    if (kind < 0.4) return '';
    const more = kind < 0.7 ? braces(`else if ${pick(CONDITIONS)}`) + body(depth + 1, dot) : '';
    return more + (kind < 0.9 ? braces('else') + body(depth + 1, dot) : '');
  };
  return body(0, VALUES);
}

/** The dot is an element there. */
const INSIDE = ['.', '$.Env.DOMAIN', '(. | toUpper)', '"x"'];
