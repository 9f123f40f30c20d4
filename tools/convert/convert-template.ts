import { blockTree } from './block-tree.ts';
import type { Expression, Piece } from './handlebars-expression.ts';
import { joinPieces } from './join-pieces.ts';
import { trimTexts } from './own-lines.ts';
import { NodeResolver, type ResolvedNode } from './resolve-nodes.ts';
import { type Delimiters, splitActions, type SplitTemplate } from './split-actions.ts';
import type { Need } from './to-expression.ts';

/** A place in a file that somebody has to look at. */
export interface Finding {
  line: number;
  /** Of somebody else, and kept as text; otherwise what it should become is open. */
  isForeign: boolean;
  source: string;
  problem: string;
}

/** Returns the template of ours that prints what gomplate prints, and what is left to do in it. */
export function convertTemplate(
  text: string,
  {
    delimiters,
    ofEnvironment,
  }: {
    delimiters: Delimiters;
    /** Returns what stands for a variable of the environment that is used in a line. */
    ofEnvironment: (name: string, use: { need: Need; line: number }) => Expression;
  },
): { template: string; findings: Finding[] } {
  const split = splitActions(text, delimiters);
  const nodes = new NodeResolver(split.actions, ofEnvironment).resolve(blockTree(split));
  const own = trimTexts(split, nodes);
  const findings: Finding[] = [];
  const pieces = [toText(split, 0), ...nodes.flatMap((node) => render(node, { split, own, findings }))];
  return { template: joinPieces(pieces), findings: findings.sort((a, b) => a.line - b.line) };
}

const toText = ({ texts }: SplitTemplate, at: number): Piece => ({ type: 'text', text: texts[at]! });

/** Returns what a node becomes, with the text that follows it. */
function render(node: ResolvedNode, options: { split: SplitTemplate; own: Set<number>; findings: Finding[] }): Piece[] {
  const { split, own, findings } = options;
  const block = (at: number, code: string, endsChain = false): Piece => {
    return { type: 'code', code, isBlock: true, isOwnLine: own.has(at), endsChain };
  };
  const find = (at: number, { isForeign, problem }: Pick<Finding, 'isForeign' | 'problem'>): void => {
    const { line, source } = split.actions[at]!;
    findings.push({ line, isForeign, source, problem });
  };
  if (node.type === 'block') {
    if (node.problem !== undefined) find(node.clauses[0]!.at, { isForeign: false, problem: node.problem });
    return [
      ...node.clauses.flatMap(({ at, code, body }) => [
        block(at, code),
        toText(split, at + 1),
        ...body.flatMap((each) => render(each, options)),
      ]),
      block(
        node.end,
        node.closing,
        node.clauses.some(({ code }) => code.startsWith('{{else ')),
      ),
      toText(split, node.end + 1),
    ];
  }
  const { at } = node;
  const after = toText(split, at + 1);
  switch (node.type) {
    case 'silent':
      return [after];
    case 'print':
      return [...node.pieces, after];
    case 'comment':
      return [block(at, `{{!-- ${node.text.replaceAll('--}}', '-- }}')} --}}`), after];
    case 'foreign':
      find(at, { isForeign: true, problem: node.problem });
      return [{ type: 'text', text: split.actions[at]!.source }, after];
    case 'unconverted': {
      find(at, { isForeign: false, problem: node.problem });
      const code = `{{unconverted "line ${split.actions[at]!.line}"}}`;
      return [{ type: 'code', code, isBlock: false, isOwnLine: false }, after];
    }
  }
}
