import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { moduleFiles } from './read-variables.ts';
import { readTokens, type Token } from './tokens.ts';

/** A name with its attributes, indexes left out: `random_password.db.result`, `local.login`, `module.net.key`. */
const REFERENCE = /[\p{ID_Start}_][\p{ID_Continue}-]*(?:\s*(?:\.\s*[\p{ID_Continue}-]+|\.\*|\[[^\]]*\]))+/gu;

/** Returns what the locals of a module refer to, by their names; a plan says nothing of them. JSON syntax is passed over. */
export async function readLocals(directory: string): Promise<Map<string, string[]>> {
  const locals = new Map<string, string[]>();
  for (const file of moduleFiles(await readdir(directory))) {
    if (file.endsWith('.json')) continue;
    for (const [name, references] of localsIn(readTokens(await readFile(join(directory, file), 'utf8'))))
      locals.set(name, references);
  }
  return locals;
}

function localsIn(tokens: Token[]): [string, string[]][] {
  const found: [string, string[]][] = [];
  let depth = 0;
  let isInLocals = false;
  let expression: string[] | undefined;
  const end = (): void => {
    found.at(-1)?.[1].push(...referencesIn((expression ?? []).join('')));
    expression = undefined;
  };
  for (const [at, token] of tokens.entries()) {
    const text = token.kind === 'line' ? '\n' : token.text;
    if (token.kind === 'mark' && /^[([{]$/.test(text)) depth += 1;
    if (token.kind === 'mark' && /^[)\]}]$/.test(text)) depth -= 1;
    if (depth === 1 && text === '{' && tokens[at - 1]?.kind === 'name')
      isInLocals = (tokens[at - 1] as { text: string }).text === 'locals';
    const isOwn = isInLocals && depth === 1;
    if (expression !== undefined && (depth === 0 || (isOwn && token.kind === 'line'))) end();
    const next = tokens[at + 1];
    if (isOwn && expression === undefined && token.kind === 'name' && next?.kind === 'mark' && next.text === '=') {
      found.push([text, []]);
      expression = [];
    } else if (expression !== undefined) expression.push(token.kind === 'text' ? ` ${text} ` : text);
  }
  end();
  return found;
}

const referencesIn = (text: string): string[] =>
  [...text.matchAll(REFERENCE)].map(([each]) => each.replaceAll(/\s|\[[^\]]*\]|\.\*/g, ''));
