import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { createLog, handOut, paint, runAction, toHarmlessLines } from '@edp/kit';
import fc from 'fast-check';
import { actCommand, forgejoReporterCommand, githubCommand, RUNNERS } from './runner-parsers.ts';

let printed = '';
beforeEach(() => {
  printed = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text, ...rest: unknown[]) => {
    printed += String(text);
    const done = rest.find((each) => typeof each === 'function') as (() => void) | undefined;
    done?.();
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  for (const name of ['FORGEJO_ACTIONS', 'RUNNER_DEBUG']) delete process.env[name];
  process.exitCode = undefined;
});

/** What any of the runners would do because of what was printed. */
const commands = (): string[] =>
  RUNNERS.flatMap(({ name, lines, parse }) =>
    lines(printed)
      .map(parse)
      .filter((each) => each !== undefined)
      .map(({ command }) => `${name}: ${command}`),
  );

describe('the ports of the parsers', () => {
  test('find what the runners find', () => {
    expect(githubCommand(' \t\u00a0::set-env name=A::b')).toMatchObject({ command: 'set-env', data: 'b' });
    expect(githubCommand('\u200b:\u00ad:add-path::/x')).toMatchObject({ command: 'add-path' });
    expect(githubCommand('Error: ##[add-mask]x')).toMatchObject({ command: 'add-mask', data: 'x' });
    expect(githubCommand('::unknown::x')).toBeUndefined();
    expect(actCommand('##[set-env name=A;]b')).toMatchObject({ command: 'set-env', data: 'b' });
    expect(actCommand('::stop-commands::x')).toMatchObject({ command: 'stop-commands', data: 'x' });
    expect(actCommand(' ::set-env name=A::b')).toBeUndefined();
    expect(forgejoReporterCommand('::add-mask::x::y')).toMatchObject({ command: 'add-mask', data: 'x::y' });
  });
});

const HOSTILE = [
  '::set-env name=NODE_OPTIONS::--require=/tmp/x',
  ' \t ::add-path::/tmp',
  '\u00a0\u2003::set-output name=a::b',
  '\ufeff::stop-commands::x',
  '\u200b:\u200d:add-mask::a',
  'text\r::set-env name=A::b',
  'text\r\n::set-env name=A::b',
  '\u2028::set-env name=A::b',
  '\u0085::set-env name=A::b',
  '##[set-env name=A;]b',
  'Error: ##[add-path]/tmp',
  '###[add-path]/tmp',
  '#\u00ad#\u2060[add-path]/tmp',
  '#\u0000#[add-path]/tmp',
  '\u001b[2K\u001b[1G::set-env name=A::b',
  '::::set-env name=A::b',
  ':::set-env name=A::b',
  `${'x'.repeat(15_998)}##[add-path]/tmp`,
  `${'x'.repeat(16_000)}::set-env name=A::b`,
];
const PARTS = [
  '::',
  ':',
  '#',
  '##[',
  '[',
  ']',
  ' ',
  '\t',
  '\r',
  '\n',
  '\u200b',
  '\u00ad',
  '\u001b',
  '\ufdd1',
  'set-env name=A',
  'add-path',
  'x',
];

describe.each(['on GitHub', 'on Forgejo'])('text that is not ours %s', (where) => {
  beforeEach(() => {
    if (where === 'on Forgejo') process.env['FORGEJO_ACTIONS'] = 'true';
    process.env['RUNNER_DEBUG'] = '1';
  });

  test.each(HOSTILE)('is no command: %j', (text) => {
    createLog().info(text);
    expect(commands()).toEqual([]);
  });

  test.each(HOSTILE)('is no command, and no terminal obeys it, in whatever it is said with: %j', async (text) => {
    const log = createLog();
    log.notice(text, { file: text, line: 1 });
    log.warning(text);
    log.error(text, { file: text });
    log.debug(text);
    await log.group(text, () => log.info(paint(text, 'added')));
    await handOut(text);
    await runAction(async () => Promise.reject(new Error(text, { cause: new Error(text) })));
    const ours = /: (notice|warning|error|debug|group|endgroup)(::|$)/;
    expect(commands().filter((each) => !ours.test(each))).toEqual([]);
    // Its own colours are all that is sent.
    // oxlint-disable-next-line no-control-regex
    expect(printed.replaceAll(/\u001b\[(0|32)m/g, '')).not.toMatch(/(?![\n\t])[\p{Cc}\u2028\u2029]/u);
  });

  test('is no command whatever it is made of', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...PARTS), fc.string({ unit: 'binary' })), { maxLength: 12 }),
        (parts) => {
          printed = '';
          createLog().info(parts.join(''));
          expect(commands()).toEqual([]);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

test('what cannot act on a runner or a terminal stays as it is', () => {
  const text = 'a: b\n\tindented :: twice, # ## #[1] [x] é 👩\u200d💻 ⚠\ufe0f\n\n--- end';
  expect(toHarmlessLines(text).join('\n')).toBe(text);
});

test('a line has at most 16 kB, cut at a character, and says how much is missing', () => {
  const [line] = toHarmlessLines('€'.repeat(6000));
  expect(line).toMatch(/^€{5333} … 2001 bytes more$/);
  expect(Buffer.byteLength(line!)).toBeLessThan(16 * 1024);
});

test('a hand-out that cannot stand in a log as it is comes as base64 too', async () => {
  await handOut('db  root  a##[b');
  expect(printed).toContain('db  root  a# #[b');
  const encoded = printed.trimEnd().split('\n').at(-1)!;
  expect(Buffer.from(encoded.replaceAll(' ', ''), 'base64').toString()).toBe('db  root  a##[b');
  expect(commands()).toEqual([]);
});
