import { describe, expect, test } from '@jest/globals';
import { addMask, silentLog } from '@edp/kit';
import { captureError, commandError } from '../src/run/command-error.ts';
import { toDiagnostic } from '../src/run/diagnostic.ts';
import { parseUiMessage } from '../src/run/ui-message.ts';

const annotated: unknown[][] = [];
const run = {
  directory: '/module',
  tool: { path: '/bin/terraform', product: 'terraform', version: '1.11.4' },
  log: { ...silentLog, error: (...args: unknown[]) => void annotated.push(args) },
} as const;
const error = (...raw: object[]) => {
  annotated.length = 0;
  const diagnostics = raw.map((each) => toDiagnostic({ severity: 'error', ...each }));
  return commandError(run, { code: 'APPLY_FAILED', command: 'apply', diagnostics, fix: 'Again.' });
};
const QUOTA = {
  summary: 'Quota exceeded',
  detail: 'No more clusters.\nAsk for more.',
  address: 'null.a',
  range: { filename: 'main.tf', start: { line: 12, column: 3 } },
  snippet: { code: 'resource "null" "a" {\n  size = 1', start_line: 11 },
};

describe('commandError', () => {
  test('has the first error as message with its place, and all of them with their lines as details', () => {
    const found = error(QUOTA, { summary: 'Timeout', detail: '' }, { severity: 'warning', summary: 'Old argument' });
    expect(found).toMatchObject({
      code: 'APPLY_FAILED',
      message: 'terraform apply failed: Quota exceeded: No more clusters.',
      at: { file: expect.stringMatching(/module\/main\.tf$/), line: 12, column: 3 },
    });
    expect(found.details?.split('\n')).toEqual([
      'Error: Quota exceeded',
      expect.stringMatching(/^ {2}on .*module\/main\.tf line 12, with null\.a$/),
      '    11: resource "null" "a" {',
      '    12:   size = 1',
      '',
      '  No more clusters.',
      '  Ask for more.',
      '',
      'Error: Timeout',
    ]);
  });

  test('annotates the errors after the first, each at its place', () => {
    error({ summary: 'Timeout', detail: '' }, QUOTA, ...Array.from({ length: 30 }, () => QUOTA));
    expect(annotated).toHaveLength(9);
    expect(annotated[0]).toEqual(['Quota exceeded: No more clusters.', expect.objectContaining({ line: 12 })]);
  });

  test.each([
    ['is cut in the middle', 'x'.repeat(9_990)],
    ['begins where the end is shown', 'x'.repeat(30_000 - 20)],
  ])('has no half of a secret that %s of a long text', (_, before) => {
    const secret = 'aKey-4711-of-forty-characters-that-is-cut';
    addMask(secret, { announce: false });
    const detail = `${before}${secret}${'y'.repeat(40_000 - before.length - secret.length)}`;
    const { details = '' } = error({ summary: 'Refused', detail });
    expect(details).toContain('characters left out');
    expect(details).not.toMatch(/aKey|-4711|characters-that|is-cut/);
  });

  test.each([1, 3])('has no half of a secret at the end of a line that was cut where it was read (%i)', (times) => {
    const secret = 'another-Key-0815-of-forty-characters-long';
    addMask(secret, { announce: false });
    const head = `{"@level":"error","@message":"Error: Refused","diagnostic":{"severity":"error","summary":"Refused","detail":"`;
    const text = `${'z'.repeat(600_000 * (times - 1))}${secret.repeat(30_000)}`;
    const message = parseUiMessage(`${head}${text}`.slice(0, 1024 * 1024 - 7));
    const { message: line, details = '' } = commandError(run, {
      ...{ code: 'APPLY_FAILED', command: 'apply', fix: 'Again.' },
      diagnostics: message.kind === 'diagnostic' ? [message.diagnostic] : [],
    });
    expect(details).toContain('Error: Refused');
    expect(`${line}${details}`).not.toMatch(/another-Key|-0815/);
  });

  test('says who holds a locked state, and how to remove the lock of a dead run', () => {
    const detail =
      'ConditionalCheckFailed\nLock Info:\n  ID:        6d1c1c7e-1111\n  Operation: OperationTypeApply\n  Who:       alice@laptop\n  Created:   2026-01-01 00:00:00\n';
    expect(error({ summary: 'Error acquiring the state lock', detail })).toMatchObject({
      code: 'STATE_LOCKED',
      message: 'the Terraform state is locked by alice@laptop since 2026-01-01 00:00:00 (apply); apply changed nothing',
      fix: expect.stringContaining('terraform force-unlock 6d1c1c7e-1111'),
    });
  });

  test.each([
    ['mkdir ../kept: permission denied', 'APPLY_FAILED'],
    ['open main.tf/x/.kept.lock.info: not a directory', 'APPLY_FAILED'],
    ['Error message: state locked by someone else: HTTP error: 423', 'STATE_LOCKED'],
    ['api error PreconditionFailed: At least one of the pre-conditions you specified did not hold', 'STATE_LOCKED'],
  ])('takes a lock that cannot be had (%s) for %s', (detail, code) => {
    const found = error({ summary: 'Error acquiring the state lock', detail });
    expect(found.code).toBe(code);
    if (code !== 'STATE_LOCKED') expect(found.message).toContain(detail);
  });

  test('has what git said last in its message', () => {
    const detail =
      'Could not download module "private" (main.tf:1) source code from "git::https://git.example.org/x.git": error downloading: /usr/bin/git exited with 128: Cloning into \'.terraform/modules/private\'...\nfatal: could not read Username for \'https://git.example.org\': terminal prompts disabled\n';
    expect(error({ summary: 'Failed to download module', detail }).message).toMatch(
      /^terraform apply failed: Failed to download module: Could not download module "private" .*: fatal: could not read Username for 'https:\/\/git\.example\.org': terminal prompts disabled$/,
    );
  });

  test('hides secrets in message, details and annotations', () => {
    addMask('command-error-secret', { announce: false });
    const bad = { summary: 'bad command-error-secret', snippet: { code: 'a = "command-error-secret"' } };
    expect(JSON.stringify([error(bad, bad), annotated])).not.toContain('command-error-secret');
  });
});

describe('captureError', () => {
  test('reads what a command prints for people', () => {
    const result = { code: 1, stdout: '', stderr: '╷\n│ Error: No access\n│ \n│ to the bucket\n╵\n' };
    const found = captureError(run, { code: 'SHOW_FAILED', command: 'state list', result, fix: 'Again.' });
    expect(found).toMatchObject({ message: 'terraform state list failed: No access: to the bucket' });
  });
});
