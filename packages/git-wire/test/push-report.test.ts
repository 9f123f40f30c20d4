import { expect, test } from '@jest/globals';
import { addMask } from '@edp/kit';
import { readPushReport } from '../src/push/push-report.ts';

const SECRET = 'aKey-2026-of-forty-characters-in-a-commit';
const update = { ref: 'refs/heads/main', oldId: '0'.repeat(40), newId: '1'.repeat(40) };

test('what the hooks of a server say is cut after its secrets are hidden: one that scans for them quotes what it finds', () => {
  addMask(SECRET, { announce: false });
  const messages = `${'a long rule '.repeat(46)}line 7: ${SECRET}`;
  const options = { updates: [update], source: 'https://forge/o/r', messages };
  const [refused] = readPushReport(['unpack ok', 'ng refs/heads/main pre-receive hook declined'], options);
  expect(refused?.reason).toContain('pre-receive hook declined: a long rule');
  expect(refused?.reason).not.toContain('aKey');
  for (const lines of [[], ['unpack failed']]) {
    const thrown = (): unknown => readPushReport(lines, { ...options, messages: `${'x'.repeat(580)} ${SECRET}` });
    expect(thrown).toThrow(/x{100}/);
    expect(thrown).not.toThrow(/aKey/);
  }
});
