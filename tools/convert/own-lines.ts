import type { ResolvedNode } from './resolve-nodes.ts';
import type { SplitTemplate } from './split-actions.ts';

/** As Go's lexer has it. */
const [BEFORE, AFTER] = [/[ \t\r\n]+$/, /^[ \t\r\n]+/];

/**
 * Trims the texts of a template as Go does, once and for all: what an action takes away is known before anything is rendered. Returns the actions
 * that need no such trimming: each stands on a line of its own, trims what is before it and is followed by a line break. There Handlebars, which takes
 * such a line away as a whole, gives the same: it drops the line break behind the action where Go drops the one before it. In a block that has to hold
 * for each of its actions.
 */
export function trimTexts({ texts, actions }: SplitTemplate, nodes: ResolvedNode[]): Set<number> {
  const groups = groupsOf(nodes).filter((group) => group.every(isOwnLine));
  const own = new Set(groups.flat());
  // What follows may take the line break away.
  const isUncut = (at: number): boolean =>
    texts[at + 1]!.trim() !== '' || actions[at + 1]?.trimsBefore !== true || own.has(at + 1);
  for (let before = -1; before !== own.size;) {
    before = own.size;
    for (const group of groups) if (!group.every(isUncut)) for (const at of group) own.delete(at);
  }
  const foreign = new Set(foreignOf(nodes));
  const chainEnds = new Set(chainEndsOf(nodes));
  for (const [at, { trimsBefore, trimsAfter }] of actions.entries()) {
    if (foreign.has(at)) continue;
    if (own.has(at)) texts[at] = texts[at]!.replace(/[ \t\r\n]*?(\r?\n)([ \t]*)$/, chainEnds.has(at) ? '$1' : '$1$2');
    else if (trimsBefore) texts[at] = texts[at]!.replace(BEFORE, '');
    if (trimsAfter) texts[at + 1] = texts[at + 1]!.replace(AFTER, '');
  }
  return own;

  function isOwnLine(at: number): boolean {
    const { trimsBefore, trimsAfter } = actions[at]!;
    const isCut = actions[at - 1]?.trimsAfter === true && texts[at]!.trim() === '';
    const [before, after] = [/(\r?\n)[ \t]*$/.exec(texts[at]!)?.[1], /^\r?\n/.exec(texts[at + 1]!)?.[0]];
    return trimsBefore && !trimsAfter && !isCut && before !== undefined && before === after;
  }
}

/** Actions that Handlebars would take the line of: each comment, and those of a block together. */
function groupsOf(nodes: ResolvedNode[]): number[][] {
  return nodes.flatMap((node) => {
    if (node.type === 'comment') return [[node.at]];
    if (node.type !== 'block') return [];
    const own = [...node.clauses.map(({ at }) => at), node.end];
    return [own, ...node.clauses.flatMap(({ body }) => groupsOf(body))];
  });
}

/** Where a chain of `else if` ends Handlebars takes the line break away and leaves what the line begins with. */
function chainEndsOf(nodes: ResolvedNode[]): number[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'block') return [];
    const own = node.clauses.some(({ code }) => code.startsWith('{{else ')) ? [node.end] : [];
    return [...own, ...node.clauses.flatMap(({ body }) => chainEndsOf(body))];
  });
}

function foreignOf(nodes: ResolvedNode[]): number[] {
  return nodes.flatMap((node) => {
    if (node.type === 'foreign') return [node.at];
    return node.type === 'block' ? node.clauses.flatMap(({ body }) => foreignOf(body)) : [];
  });
}
