// Changes the logic of a package in one place at a time and looks whether its own tests notice: `npm run test:mutate -- http`.
// Forty places, chosen by a seed, so that two runs are about the same ones; nothing is written to the sources (tools/mutant-transform.cjs).
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseSync } from '@swc/core';

const COUNT = 40;
/** Of what the tests take without a change: an endless loop is noticed too. */
const PATIENCE = 5;

/** @typedef {{ file: string, start: number, end: number, line: number, was: string, now: string }} Mutant */

/** @type {Record<string, string>} */
const OPERATORS = {
  ...{ '===': '!==', '!==': '===', '<': '<=', '<=': '<', '>': '>=', '>=': '>' },
  ...{ '&&': '||', '||': '&&', '??': '&&', '+': '-', '-': '+', '*': '/', '/': '*' },
};

const [name = '', seed = '1'] = process.argv.slice(2);
const sources = join('packages', name, 'src');
const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const all = files.sort().flatMap((file) => mutantsOf(join(sources, file)));
const chosen = shuffle(all, Number(seed)).slice(0, COUNT);

const started = performance.now();
if (!passes(undefined, 600_000)) {
  console.error(`The tests of packages/${name} fail without a change: correct that first.`);
  process.exit(1);
}
const usualMs = performance.now() - started;
let noticed = 0;
for (const mutant of chosen) {
  if (passes(mutant, Math.ceil(usualMs * PATIENCE)))
    console.log(`not noticed: ${mutant.file}:${mutant.line}  ${mutant.was}  →  ${mutant.now}`);
  else noticed += 1;
}
console.log(`${name}: ${noticed} of ${chosen.length} mutants noticed (of ${all.length} places, seed ${seed})`);

/**
 * @param {Mutant | undefined} mutant
 * @param {number} timeout
 */
function passes(mutant, timeout) {
  const { status } = spawnSync(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--no-warnings',
      'node_modules/jest/bin/jest.js',
      '--config',
      'jest.mutate.config.mjs',
      '--bail',
      join('packages', name, 'test'),
    ],
    {
      timeout,
      stdio: 'ignore',
      killSignal: 'SIGKILL',
      env: { ...process.env, EDP_MUTANT: mutant === undefined ? '' : JSON.stringify(mutant) },
    },
  );
  return status === 0;
}

/**
 * Every place of a file whose logic can be changed.
 * @param {string} file
 * @returns {Mutant[]}
 */
function mutantsOf(file) {
  const text = readFileSync(file);
  const module = parseSync(text.toString('utf8'), { syntax: 'typescript', target: 'es2023' });
  // Places count bytes, from 1, over everything that was parsed before.
  const offset = module.span.start - leading(text);
  /** @type {Mutant[]} */
  const found = [];
  /** @param {number} start @param {number} end @param {string} now */
  const add = (start, end, now) => {
    const was = text.subarray(start, end).toString('utf8');
    const line = text.subarray(0, start).toString('utf8').split('\n').length;
    found.push({ file, start, end, line, was, now });
  };
  /** @param {any} node */
  const visit = (node) => {
    if (node === null || typeof node !== 'object') return;
    if (Array.isArray(node)) return node.forEach(visit);
    if (/^Ts(?!(As|NonNull|Satisfies|ConstAssertion))/.test(node.type ?? '')) return;
    const at = node.span === undefined ? undefined : { start: node.span.start - offset, end: node.span.end - offset };
    if (at !== undefined && node.type === 'BinaryExpression' && OPERATORS[node.operator] !== undefined) {
      const from = node.left.span.end - offset;
      const start = text.indexOf(node.operator, from);
      if (start >= from && start < node.right.span.start - offset)
        add(start, start + node.operator.length, ` ${OPERATORS[node.operator]} `.trim());
    }
    if (at !== undefined && node.type === 'BooleanLiteral') add(at.start, at.end, String(!node.value));
    if (at !== undefined && node.type === 'NumericLiteral') add(at.start, at.end, String(node.value + 1));
    if (at !== undefined && node.type === 'UnaryExpression' && node.operator === '!') add(at.start, at.start + 1, '');
    for (const [key, child] of Object.entries(node)) if (key !== 'span') visit(child);
  };
  visit(module.body);
  return found;
}

/** The span of a module begins with its first token. @param {Buffer} text */
function leading(text) {
  const blank = /^(?:\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*/.exec(text.toString('utf8'))?.[0] ?? '';
  return Buffer.byteLength(blank);
}

/**
 * Fisher and Yates, with a generator of numbers that a seed repeats (mulberry32).
 * @template T
 * @param {T[]} values
 * @param {number} from
 */
function shuffle(values, from) {
  let state = from;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const shuffled = [...values];
  for (let index = shuffled.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [shuffled[index], shuffled[other]] = [/** @type {T} */ (shuffled[other]), /** @type {T} */ (shuffled[index])];
  }
  return shuffled;
}
