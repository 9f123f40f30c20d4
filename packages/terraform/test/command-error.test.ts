import { describe, expect, test } from '@jest/globals';
import { addMask } from '@edp/kit';
import { commandError } from '../src/command-error.ts';

const run = {
  directory: '/module',
  tool: { path: '/bin/terraform', product: 'terraform', version: '1.11.4' },
} as const;
const error = (lines: string[]) => commandError(run, { code: 'APPLY_FAILED', command: 'apply', lines, fix: 'Again.' });

describe('commandError', () => {
  test('has the first error as message, the place, and all errors as details', () => {
    const lines = [
      'null.a: Creating...',
      '╷',
      '│ Error: Quota exceeded',
      '│ ',
      '│   on main.tf line 12, in resource "null" "a":',
      '╵',
      '│ Error: Timeout',
    ];
    expect(error(lines)).toMatchObject({
      code: 'APPLY_FAILED',
      message: 'terraform apply failed: Quota exceeded',
      at: { file: expect.stringMatching(/module\/main\.tf$/), line: 12 },
      details: expect.stringMatching(/^Error: Quota exceeded[^]*Error: Timeout$/),
    });
  });

  test('says who holds a locked state, and how to remove the lock of a dead run', () => {
    const lines = [
      'Error: Error acquiring the state lock',
      'Lock Info:',
      '  ID:        6d1c1c7e-1111',
      '  Who:       alice@laptop',
      '  Created:   2026-01-01 00:00:00',
    ];
    expect(error(lines)).toMatchObject({
      code: 'STATE_LOCKED',
      message: 'the Terraform state is locked by alice@laptop since 2026-01-01 00:00:00; apply changed nothing',
      fix: expect.stringContaining('terraform force-unlock 6d1c1c7e-1111'),
    });
  });

  test('hides secrets', () => {
    addMask('command-error-secret', { announce: false });
    expect(JSON.stringify(error(['Error: bad command-error-secret']))).not.toContain('command-error-secret');
  });
});
