import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import * as kit from '@edp/kit';
import { forgejoStoredLog } from '../../../test/world/maskers.ts';

let printed = '';
const directory = mkdtempSync(join(tmpdir(), 'edp-kit-'));
const environment = { ...process.env };

beforeEach(() => {
  printed = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text, ...rest: unknown[]) => {
    printed += String(text);
    (rest.find((each) => typeof each === 'function') as (() => void) | undefined)?.();
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  process.env = { ...environment };
  process.exitCode = undefined;
});

const thrownBy = (body: () => unknown): unknown => {
  try {
    return body();
  } catch (error) {
    return error;
  }
};
const codeOf = (body: () => unknown): unknown => (thrownBy(body) as { code?: string } | undefined)?.code;

describe('inputs', () => {
  test('are trimmed of ASCII white space only', () => {
    process.env['INPUT_PLAN-ID'] = ' \u00a0abc \n';
    expect(kit.readInput('plan-id')).toBe('\u00a0abc');
    expect(kit.readInput('absent')).toBe('');
  });
  test('name the input and the choices when they are wrong', () => {
    process.env['INPUT_MODE'] = 'aply';
    process.env['INPUT_FLAG'] = 'yes';
    expect(() => kit.readChoice('mode', ['plan', 'apply'])).toThrow(
      /input mode is "aply", which it cannot be, did you mean "apply"\?$/,
    );
    expect(thrownBy(() => kit.readBoolean('flag', false))).toMatchObject({
      code: 'INPUT_INVALID',
      message: 'input flag is "yes", which is neither true nor false',
      fix: 'Set flag to true or false under "with:" of this step, or in the form or variable of the repository that it takes.',
    });
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
    expect(thrownBy(() => kit.readCount('lock-wait', { max: 60, fallback: 7 }))).toMatchObject({
      code: 'INPUT_INVALID',
      message: `input lock-wait is "${value}", which is no whole number from 0 to 60`,
    });
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
  test('of what is handed out are never announced, whatever else holds the same text', async () => {
    kit.reserve('db  root-user  pass-%-word-1');
    kit.addMask('https://root-user:pass-%-word-1@db');
    kit.addMask('pass-%-word-1');
    kit.addMask('root-user');
    await kit.handOut('db  root-user  pass-%-word-1');
    expect(printed).not.toMatch(/^::add-mask::(pass-%(25)?-word-1|root-user)$/m);
    expect(printed).toContain('\ndb  root-user  pass-%-word-1\n');
    expect(kit.redact('pass-%-word-1')).toBe('***');
  });
  test('that were announced before what is handed out do not take it away: it comes a second time, where no mask hits', async () => {
    const password = 'given-as-TF_VAR-too';
    kit.addMask(password);
    await kit.handOut(`db  root-user  ${password}`);
    const stored = forgejoStoredLog(printed);
    expect(stored).toContain('db  root-user  ***');
    const encoded = /The same for tr -d ' \\n' \| base64 -d\n([^]*)$/.exec(stored)![1]!.replaceAll(/\s/g, '');
    expect(Buffer.from(encoded, 'base64').toString()).toBe(`db  root-user  ${password}`);
  });
  test('that the runner knows by itself do not take it away either: nothing was announced, and it comes a second time', async () => {
    const password = 'secret-of-the-workflow';
    kit.addMask(password, { announce: false, given: true });
    await kit.handOut(`db  root-user  ${password}`);
    expect(printed).not.toContain('::add-mask::');
    const stored = forgejoStoredLog(`::add-mask::${password}\n${printed}`);
    expect(stored).toContain('db  root-user  ***');
    const encoded = /The same for tr -d ' \\n' \| base64 -d\n([^]*)$/.exec(stored)![1]!.replaceAll(/\s/g, '');
    expect(Buffer.from(encoded, 'base64').toString()).toBe(`db  root-user  ${password}`);
  });
  test('that stand in a text by chance are told, whoever hides them', () => {
    kit.addMask('4711');
    kit.addMask('0815', { announce: false });
    expect(['a4711b', 'a0815b', 'a471b'].map((text) => kit.isHidden(text))).toEqual([true, true, false]);
  });
  test('of short secrets come before a long one, within bounds, and what had no room is said', () => {
    const long = Array.from({ length: 20_000 }, (_, line) => `line-${line}-${'x'.repeat(40)}`).join('\n');
    kit.addMasks([long, 'short-password']);
    expect(printed).toMatch(/^::add-mask::short-password$/m);
    expect(printed.indexOf('short-password')).toBeLessThan(printed.indexOf('line-0-'));
    expect(printed.length).toBeLessThan(100_000);
    expect(printed).toMatch(/::warning::MASKS: not every secret could be announced to the runner/);
    expect(kit.redact(`<line-19999-${'x'.repeat(40)}>`)).toBe('<***>');
    printed = '';
    const many = Array.from({ length: 1500 }, (_, n) => `password-number-${n}`);
    kit.addMasks(many);
    const lines = new Set(printed.split('\n'));
    expect(many.filter((each) => !lines.has(`::add-mask::${each}`))).toEqual([]);
    printed = '';
    kit.addMask('another-password');
    expect(kit.redact('another-password')).toBe('***');
  });
  test('leave short values alone', () => {
    kit.addMask('abc');
    expect(kit.redact('abc')).toBe('abc');
  });
});

test.each([
  ['https://s3.example/b/k?X-Amz-Credential=AKID%2F2026&X-Amz-Signature=5ec4e7&part=1', '&part=1'],
  ['GET https://x.blob.example/c/b?sv=2024&sig=5ec4e7%2Fa%3D&se=2026 answered 403', '&se=2026 answered 403'],
  ['"https://forge.example/f?token=5ec4e7"', '***"'],
  ['https://git:5ec4e7@forge.example/o/r', 'https://git:***@forge.example/o/r'],
  ['https://:5ec4e7@forge.example/o/r', 'https://:***@forge.example/o/r'],
  ['https://ghp_0123456789_5ec4e7@forge.example/o/r', 'https://***@forge.example/o/r'],
  ['postgres://state:5ec4e7@db.example/state?sslmode=require', 'postgres://state:***@db.example/state?sslmode'],
  ['git::ssh://git:5ec4e7@forge.example/o/r', 'git::ssh://git:***@forge.example/o/r'],
  ['https://x.example/f?user=a&pwd=5ec4e7&b=1', '&b=1'],
  ['https://a.example/login?next=https%3A%2F%2Fb.example%3FX-Amz-Signature%3D5ec4e7%26x%3D1', '%26x%3D1'],
  [String.raw`{"href":"https://b.example/?a=1\u0026access_token=5ec4e7\u0026b=2"}`, String.raw`***\u0026b=2`],
  ['<a href="https://b.example/?a=1&amp;Signature=5ec4e7&amp;b=2">', '***&amp;b=2'],
])('what opens a signed address is hidden wherever it is printed: %s', (text, rest) => {
  expect(kit.redact(text)).toContain(rest);
  expect(kit.redact(text)).not.toContain('5ec4e7');
});

test('other parameters stay', () => {
  const text = 'https://forge.example/api?page=2&keys=a&sort=signed#key=1 token=x a;b=1';
  expect(kit.redact(text)).toBe(text);
});

describe('log', () => {
  test('redacts, and lets no text become a workflow command', () => {
    kit.addMask('hunter2-hunter2');
    const log = kit.createLog();
    printed = '';
    log.info('a\n::set-output name=x::y hunter2-hunter2');
    expect(printed).toBe('a\n: :set-output name=x::y ***\n');
  });
  test('annotates with file and line', () => {
    kit.createLog().error('wrong\nhere', { file: 'a,b.yaml', line: 3, column: 4 });
    expect(printed).toBe('::error file=a%2Cb.yaml,line=3,col=4::a,b.yaml:3:4: wrong%0Ahere\n');
  });
  test('says it in plain words on Forgejo, whose runner prints the command as it stands and decodes nothing', async () => {
    process.env['FORGEJO_ACTIONS'] = 'true';
    process.env['RUNNER_DEBUG'] = '1';
    const log = kit.createLog();
    log.error('50 % wrong\nhere', { file: 'a.yaml', line: 3 });
    log.warning('odd');
    log.notice('note');
    log.debug('1 %\n2');
    await log.group('100 %', () => log.info('in'));
    expect(printed).toBe(
      'Error: a.yaml:3: 50 % wrong\nhere\nWarning: odd\nNotice: note\n::debug::1 %\n::debug::2\n::group::100 %\nin\n::endgroup::\n',
    );
  });
});

describe('outputs and state', () => {
  test('are written with a delimiter the value cannot close', () => {
    const file = join(directory, 'output');
    process.env['FORGEJO_OUTPUT'] = file;
    kit.setOutput('path', 'a\nb');
    expect(readFileSync(file, 'utf8')).toMatch(/^path<<(ghadelimiter_[\w-]+)\na\nb\n\1\n$/);
    expect(codeOf(() => kit.setOutput('long', 'x'.repeat(20_000)))).toBe('OUTPUT_TOO_LONG');
    expect(codeOf(() => kit.saveState('long', 'é'.repeat(8193)))).toBe('OUTPUT_TOO_LONG');
    rmSync(file);
  });
  test('go where Forgejo says, whatever a runner that imitates GitHub left in the other name', () => {
    const file = join(directory, 'output-2');
    process.env['GITHUB_OUTPUT'] = join(directory, 'elsewhere');
    process.env['FORGEJO_OUTPUT'] = file;
    kit.setOutput('id', 7);
    expect(readFileSync(file, 'utf8')).toContain('\n7\n');
    expect(existsSync(join(directory, 'elsewhere'))).toBe(false);
  });
  test('are not printed where no runner takes them, and a file that takes nothing is named', () => {
    for (const name of ['OUTPUT', 'STATE'])
      for (const maker of ['FORGEJO', 'GITHUB']) delete process.env[`${maker}_${name}`];
    kit.setOutput('path', 'quiet');
    kit.saveState('path', 'quiet');
    expect(printed).toBe('');
    process.env['GITHUB_STATE'] = join(directory, 'no', 'such', 'file');
    expect(codeOf(() => kit.saveState('a', 'b'))).toBe('COMMAND_FILE_UNWRITABLE');
  });
  test.each(['FORGEJO_ACTIONS', 'GITEA_ACTIONS'])(
    'a summary is left out where it would end up in the log (%s)',
    async (name) => {
      const file = join(directory, `summary-${name}`);
      writeFileSync(file, '');
      process.env['GITHUB_STEP_SUMMARY'] = file;
      process.env[name] = 'true';
      await kit.appendSummary('### Risks');
      expect(readFileSync(file, 'utf8')).toBe('');
    },
  );
  test('a summary without a runner is no failure, and one is redacted and cut in bytes', async () => {
    delete process.env['GITHUB_STEP_SUMMARY'];
    await kit.appendSummary('nobody reads it');
    process.env['GITHUB_STEP_SUMMARY'] = join(directory, 'none');
    await kit.appendSummary('nobody reads it either');
    const file = join(directory, 'summary');
    writeFileSync(file, '');
    process.env['FORGEJO_STEP_SUMMARY'] = file;
    kit.addMask('summary-secret');
    await kit.appendSummary(`summary-secret ${'é'.repeat(600_000)}`);
    expect(statSync(file).size).toBeLessThan(901_000);
    expect(readFileSync(file, 'utf8')).toMatch(/^\*\*\* é+\n\n… cut; the log has the whole\.\n\n$/);
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

describe('what stands in Markdown', () => {
  test.each([
    ['<img src=x onerror=alert(1)>', String.raw`&lt;img src=x onerror=alert\(1\)&gt;`],
    ['&lt;b&gt;', '&amp;lt;b&amp;gt;'],
    ['[click](https://evil.example)', String.raw`\[click\]\(https://evil.example\)`],
    ['registry.example/a@sha256:12 of o/r#7', 'registry.example/a@sha256:12 of o/r\\#\u200b7'],
    ['by -@admin, /@admin, .@admin and o@x.example', 'by -@\u200badmin, /@\u200badmin, .@\u200badmin and o@x.example'],
    ['fixes gh-12', 'fixes gh-\u200b12'],
    ['@everyone in #12 and !34', '@\u200beveryone in \\#\u200b12 and \\!\u200b34'],
    ['`code` **bold** _it_ ~~no~~ $x$', String.raw`\`code\` \*\*bold\*\* \_it\_ \~\~no\~\~ \$x\$`],
    ['a | b\r\n| c |', String.raw`a \| b \| c \|`],
    ['- item', String.raw`\- item`],
    ['# head', String.raw`\# head`],
    ['plain text: 3 of 4 (75 %)', String.raw`plain text: 3 of 4 \(75 %\)`],
  ])('is only text: %s', (text, expected) => {
    expect(kit.escapeMarkdown(text)).toContain(expected);
    expect(kit.markdownTable(['a'], [[text]]).split('\n')).toHaveLength(3);
  });
});

test('tables escape what would break them, and are bounded in cells and rows', () => {
  const rows = Array.from({ length: 200_000 }, (_, row) => [`row ${row}`, 'x'.repeat(row === 1 ? 5000 : 1)]);
  for (const table of [kit.markdownTable(['a', 'b'], rows), kit.textTable(['a', 'b'], rows)]) {
    expect(table).toContain(`${'x'.repeat(300)}…`);
    expect(table).toMatch(/… and 199000 more\.?$/);
    expect(table.length).toBeLessThan(700_000);
  }
  const whole = kit.textTable(['a', 'b'], rows, { whole: true });
  expect(whole).toContain('x'.repeat(5000));
  expect(whole).toContain('row 199999');
  expect(kit.markdownTable(['a'], [['`x|y`\nz']], { cells: 'markdown' })).toContain('`x\\|y`<br>z');
  expect(kit.textTable(['name', 'n'], [['long name', '1']])).toBe('name       n\nlong name  1');
});

test('thousands of wrong words against thousands of known ones are compared no more than fifty thousand times', () => {
  const words = Array.from({ length: 5000 }, (_, index) => `stack-${index}`);
  let asked = 0;
  const suggest = kit.createSuggester(() => {
    asked += 1;
    return words;
  });
  expect(suggest('stak-17')).toBe(', did you mean "stack-17"?');
  for (let each = 0; each < 3000; each += 1) suggest(`stack-${each}x`);
  expect(asked).toBeLessThan(200);
  expect(suggest('stack-1x')).toBe('');
});
