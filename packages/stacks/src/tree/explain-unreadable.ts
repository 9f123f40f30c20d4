import { basename } from 'node:path/posix';
import type { Violation } from '@edp/kit';
import { decodeText } from '@edp/manifests';
import type { YamlError } from '@edp/yaml';
import { maskText } from '../secrets/mask-secrets.ts';
import type { TracedPart } from '../template/line-trace.ts';
import { originOf } from './origin.ts';
import type { TreeFile } from './tree.ts';

const MAX_LINE_LENGTH = 160;
/** Its values cannot be told from the rest where it does not parse. */
const SECRET = /\bkind["']?\s*:\s*["']?Secret\b/;

/**
 * Returns the violation of a rendered file that does not parse: the place in its template, the lines around the fault, and which helper mends
 * it where an expression is the cause.
 */
export function explainUnreadable({ message, at }: YamlError, { content }: Pick<TreeFile, 'content'>): Violation {
  const text = decodeText(content) ?? '';
  const { line } = at;
  const parts = originOf(content);
  const here = line === undefined ? undefined : parts.findLast(({ renderedLine }) => renderedLine <= line);
  const cause = line === undefined ? undefined : findCause(parts, { line, column: at.column ?? 1 });
  const place = cause ?? here;
  const from =
    place === undefined
      ? ''
      : ` It comes from ${place.file}:${place.line}${cause === undefined ? '' : `, {{${cause.expression}}}`}.`;
  return {
    code: 'OUTPUT_INVALID',
    message: `the rendered ${at.file} does not parse: ${message}.${from}${line === undefined ? '' : excerpt(text, line)}`,
    fix: cause === undefined ? fixWithout(place, at.file) : fixFor(cause),
    at,
  };
}

/** The expression that the fault begins with: one of several lines that reaches it, else one that the fault lies in. */
function findCause(parts: TracedPart[], { line, column }: { line: number; column: number }): TracedPart | undefined {
  const near = parts.filter(
    ({ expression, renderedLine, text }) =>
      expression !== undefined && renderedLine <= line && renderedLine + text.split('\n').length >= line,
  );
  const isHit = ({ renderedLine, before, text }: TracedPart): boolean =>
    renderedLine === line && column > before.length && column <= before.length + text.length;
  return near.findLast(({ text }) => text.includes('\n')) ?? near.findLast(isHit);
}

function fixFor({ expression = '', text, before }: TracedPart): string {
  const inner = expression.replace(/^n?indent\s+\d+\s+/, '').replace(/^\((.*)\)$/, '$1');
  const indent = /^[ -]*/.exec(before)![0].length;
  if (!text.includes('\n'))
    return `Write {{quote ${inner.includes(' ') ? `(${inner})` : inner}}}, which keeps the value whole.`;
  // Behind a key its lines lie deeper than the key, alone in a line as deep as they begin.
  const width = /:\s*$/.test(before) ? indent + 2 : indent;
  const value = inner.includes(' ') ? `(${inner})` : inner;
  return `All lines of the value have to begin in one column, right of their key: write {{nindent ${width} ${value}}} there, directly behind what stands before it.`;
}

function fixWithout(place: TracedPart | undefined, file: string): string {
  if (place === undefined)
    return `Correct the template of ${basename(file)}; quote, nindent with toYaml, and toJson keep values whole.`;
  return `Correct ${place.file}, line ${place.line} or the one before it.`;
}

/** The line with one before and one after it. */
function excerpt(text: string, line: number): string {
  if (SECRET.test(text)) return ' Its lines are not shown: the file holds a Secret.';
  const lines = maskText(text).split('\n');
  const first = Math.max(1, line - 1);
  const shown = lines.slice(first - 1, line + 1).map((each, index) => {
    const number = first + index;
    return `${number === line ? '>' : ' '} ${String(number).padStart(4)} | ${each.slice(0, MAX_LINE_LENGTH)}`;
  });
  return `\n${shown.join('\n')}`;
}
