import type { SplitTemplate } from './split-actions.ts';

/** One part of a block: the action that opens it (`if`, `else if`, `else`) and what stands below. */
export interface Clause {
  at: number;
  keyword: string;
  /** What stands behind the keyword. */
  rest: string;
  body: TemplateNode[];
}

/** `at` numbers the action; the text before it has the same number. */
export type TemplateNode = { type: 'action'; at: number } | { type: 'block'; clauses: Clause[]; end: number };

const OPENING = /^(if|range|with|define|block)\b\s*([^]*)$/;
const FURTHER = /^(else(?:\s+(?:if|with))?)\b\s*([^]*)$/;

/** Returns the actions of a template with their blocks closed; an `else` or `end` of no block, and a block without end, stay single actions. */
export function blockTree({ actions }: SplitTemplate): TemplateNode[] {
  const root: TemplateNode[] = [];
  const open: Clause[][] = [];
  const into = (): TemplateNode[] => open.at(-1)?.at(-1)!.body ?? root;
  for (const [at, action] of actions.entries()) {
    const [, opening, rest = ''] = OPENING.exec(action.body) ?? [];
    const [, further, more = ''] = FURTHER.exec(action.body) ?? [];
    if (action.isComment) into().push({ type: 'action', at });
    else if (opening !== undefined) open.push([{ at, keyword: opening, rest, body: [] }]);
    else if (further !== undefined && open.length > 0)
      open.at(-1)!.push({ at, keyword: further.replace(/\s+/, ' '), rest: more, body: [] });
    else if (action.body === 'end' && open.length > 0) {
      const clauses = open.pop()!;
      into().push({ type: 'block', clauses, end: at });
    } else into().push({ type: 'action', at });
  }
  for (const clauses of open.splice(0)) for (const { at, body } of clauses) root.push({ type: 'action', at }, ...body);
  return root;
}
