import { afterEach, expect, jest, test } from '@jest/globals';
import { createLog, paint, paintPatch } from '@edp/kit';

afterEach(() => {
  delete process.env['NO_COLOR'];
});

const PATCH = 'diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\u001b[31m\n+b\tc\n same\n';

test('lines of a patch get the colour of what they are, and content cannot paint', () => {
  const lines: unknown[] = [];
  const written = jest.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(line) > 0);
  createLog().info(paintPatch(PATCH));
  written.mockRestore();
  expect(lines.join('').split('\n')).toEqual([
    '\u001b[36mdiff --git a/x b/x\u001b[0m',
    '\u001b[36m--- a/x\u001b[0m',
    '\u001b[36m+++ b/x\u001b[0m',
    '\u001b[36m@@ -1 +1 @@\u001b[0m',
    '\u001b[31m-a\\x1b[31m\u001b[0m',
    '\u001b[32m+b\tc\u001b[0m',
    ' same',
    '',
    '',
  ]);
});

test('NO_COLOR leaves the text alone', () => {
  process.env['NO_COLOR'] = '1';
  expect(paintPatch(PATCH)).toBe(PATCH.replace('\u001b', '\\x1b'));
  expect(paint('x', 'added')).toBe('x');
});
