import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import * as kit from '@edp/kit';

let printed = '';
const directory = mkdtempSync(join(tmpdir(), 'edp-kit-'));
const environment = { ...process.env };

beforeEach(() => {
  printed = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  process.env = { ...environment };
  process.exitCode = undefined;
});

const codeOf = (body: () => unknown): unknown => {
  try {
    return body();
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

describe('inputs', () => {
  test('are trimmed of ASCII white space only', () => {
    process.env['INPUT_PLAN-ID'] = ' \u00a0abc \n';
    expect(kit.readInput('plan-id')).toBe('\u00a0abc');
    expect(kit.readInput('absent')).toBe('');
  });
  test('name the input and the choices when they are wrong', () => {
    process.env['INPUT_MODE'] = 'aply';
    process.env['INPUT_FLAG'] = 'yes';
    expect(() => kit.readChoice('mode', ['plan', 'apply'])).toThrow(/input mode is "aply"/);
    expect(codeOf(() => kit.readBoolean('flag', false))).toBe('INPUT_INVALID');
    expect(codeOf(() => kit.readRequired('nothing'))).toBe('INPUT_INVALID');
    expect(kit.readChoice('other', ['a', 'b'], 'b')).toBe('b');
    expect(kit.readBoolean('other', true)).toBe(true);
  });
});

test('a count is a whole number within its bounds', () => {
  for (const [value, expected] of [
    ['', 7],
    ['0', 0],
    ['60', 60],
  ] as const) {
    process.env['INPUT_LOCK-WAIT'] = value;
    expect(kit.readCount('lock-wait', { max: 60, fallback: 7 })).toBe(expected);
  }
  for (const value of ['61', '-1', '1.5', '1e3', 'ten', '0x1']) {
    process.env['INPUT_LOCK-WAIT'] = value;
    expect(codeOf(() => kit.readCount('lock-wait', { max: 60, fallback: 7 }))).toBe('INPUT_INVALID');
  }
});

describe('masks', () => {
  test('cover every line of a secret, raw, base64 at any offset, hex, URI and JSON', () => {
    process.env['INPUT_TOKEN'] = 'first-line%1\nsecond "line"';
    kit.readSecret('token');
    const secret = 'first-line%1';
    const forms = [
      secret,
      encodeURIComponent(secret),
      Buffer.from(secret).toString('hex'),
      JSON.stringify('second "line"'),
      ...[0, 1, 2].map((offset) => Buffer.from(`${'x'.repeat(offset)}${secret}yy`).toString('base64')),
    ];
    for (const form of forms) expect(kit.redact(`<${form}>`)).toContain('***');
    expect(printed).toMatch(/^::add-mask::first-line%1$/m);
    expect(printed).toMatch(/^::add-mask::first-line%251$/m);
  });
  test('leave short values alone', () => {
    kit.addMask('abc');
    expect(kit.redact('abc')).toBe('abc');
  });
});

describe('log', () => {
  test('redacts, and lets no text become a workflow command', () => {
    kit.addMask('hunter2-hunter2');
    const log = kit.createLog();
    printed = '';
    log.info('a\n::set-output name=x::y hunter2-hunter2');
    expect(printed).toBe('a\n ::set-output name=x::y ***\n');
  });
  test('annotates with file and line', () => {
    kit.createLog().error('wrong\nhere', { file: 'a,b.yaml', line: 3, column: 4 });
    expect(printed).toBe('::error file=a%2Cb.yaml,line=3,col=4::wrong%0Ahere\n');
  });
});

describe('outputs and state', () => {
  test('are written with a delimiter the value cannot close', () => {
    const file = join(directory, 'output');
    process.env['FORGEJO_OUTPUT'] = file;
    kit.setOutput('path', 'a\nb');
    expect(readFileSync(file, 'utf8')).toMatch(/^path<<(edp_[\w-]+)\na\nb\n\1\n$/);
    expect(codeOf(() => kit.setOutput('long', 'x'.repeat(20_000)))).toBe('OUTPUT_TOO_LONG');
    rmSync(file);
  });
});

describe('runAction', () => {
  test('turns an error into one line of cause and one of fix', async () => {
    await kit.runAction(async () => {
      throw new kit.CodedError({
        code: 'X',
        message: 'no such tenant',
        fix: 'Use prod.',
        at: { file: 't.yaml', line: 2 },
        cause: new Error('inner'),
      });
    });
    expect(printed).toBe('::error file=t.yaml,line=2::t.yaml:2: no such tenant\n  caused by: inner\nFix: Use prod.\n');
    expect(process.exitCode).toBe(1);
  });
  test('reports all violations, and fails on a thrown non-error too', async () => {
    await kit.runAction(async () => {
      throw new kit.ViolationsError([
        { code: 'A', message: 'one', fix: 'f1' },
        { code: 'B', message: 'two', fix: 'f2' },
      ]);
    });
    expect(printed.match(/::error::/g)).toHaveLength(2);
    await kit.runAction(async () => Promise.reject('text'));
    expect(printed).toContain('::error::text');
  });
});

test('the run context prefers FORGEJO_* and normalises the server', () => {
  const context = kit.readRunContext({
    FORGEJO_SERVER_URL: 'HTTPS://EDP.Example.:443/',
    GITHUB_SERVER_URL: 'https://github.com',
    FORGEJO_REPOSITORY: 'o/r',
    FORGEJO_ACTIONS: 'true',
    FORGEJO_RUN_NUMBER: '7',
    FORGEJO_RUN_ID: '99',
  });
  expect(context).toMatchObject({
    serverUrl: 'https://edp.example',
    runUrl: 'https://edp.example/o/r/actions/runs/7',
    onForgejo: true,
  });
  expect(codeOf(() => kit.readRunContext({}))).toBe('ENVIRONMENT_MISSING');
});

test('tables escape what would break them', () => {
  expect(kit.markdownTable(['a'], [['x|y\nz']])).toContain(String.raw`x\|y<br>z`);
  expect(kit.textTable(['name', 'n'], [['long name', '1']])).toBe('name       n\nlong name  1');
});
