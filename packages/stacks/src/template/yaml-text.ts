import { UNKNOWN } from '@edp/kit';
import { checkSize, jsonText } from './json-text.ts';

/** Texts that need no quotes in any position and that YAML 1.1 takes for a text as well. */
const PLAIN = /^(?!(?:null|true|false|yes|no|on|off|y|n)$)[a-z_/](?:[\w./@+-]|:(?=[\w/])| (?=[\w(/]))*$/i;
/** Texts of several lines that a block can hold at any depth: no odd characters, no line of spaces, no space in front. */
const BLOCK = /^(?=\S)(?!.*\n[ \t]+(?:\n|$))[\t\n\x20-\x7E\u00A0-\u{10FFFF}]*[\t\x20-\x7E\u00A0-\u{10FFFF}]\n?$/su;
const UNFIT = /[\u2028\u2029\uFEFF\uFFFE\uFFFF]|\p{Cs}/u;
/** Longer keys need a question mark. */
const MAX_KEY_LENGTH = 1000;

/** Returns a value as YAML in block style, without a line break at its end unless the last text ends with one. */
export function yamlText(value: unknown): string {
  checkSize(value, { finite: false });
  return write(value, 0, true).replace(/^[\n ]/, '');
}

/** A value as it stands behind `key:` or `-`, the separating space or line break included. */
function write(value: unknown, width: number, isTop = false): string {
  if (value === UNKNOWN) return ` ${String(UNKNOWN)}`;
  if (typeof value === 'string') return ` ${isTop ? scalar(value) : text(value, width)}`;
  if (typeof value === 'number' && !Number.isFinite(value))
    return Number.isNaN(value) ? ' .nan' : value > 0 ? ' .inf' : ' -.inf';
  if (typeof value !== 'object' || value === null) return ` ${jsonText(value)}`;
  const space = ' '.repeat(width);
  if (Array.isArray(value)) {
    if (value.length === 0) return ' []';
    return value.map((item) => `\n${space}-${below(item, width + 2)}`).join('');
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return ' {}';
  return entries
    .map(([key, item]) => {
      const name = scalar(key);
      const isList = Array.isArray(item);
      const head = name.length > MAX_KEY_LENGTH ? `? ${name}\n${space}:` : `${name}:`;
      return `\n${space}${head}${write(item, width + (isList ? 0 : 2))}`;
    })
    .join('');
}

/** An item of a list: what is a block itself begins on the line of the dash. */
function below(item: unknown, width: number): string {
  return write(item, width).replace(/^\n */, ' ');
}

function scalar(value: string): string {
  return PLAIN.test(value) ? value : jsonText(value);
}

function text(value: string, width: number): string {
  if (!value.includes('\n') || !BLOCK.test(value) || UNFIT.test(value)) return scalar(value);
  const lines = value.replace(/\n$/, '').split('\n');
  const space = ' '.repeat(Math.max(width, 2));
  const block = lines.map((line) => (line === '' ? '' : `${space}${line}`)).join('\n');
  return value.endsWith('\n') ? `|\n${block}\n` : `|-\n${block}`;
}
