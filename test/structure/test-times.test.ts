import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

// A slow machine is no failure: what takes too long there is not wrong. Without a time of its own a test has what jest.config.mjs says.
const LEAST_MS = 600_000;
const FILES = ['packages', 'test'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('node_modules') && /(^|\/)test\//.test(`${root}/${file}`))
    .map((file) => join(root, file)),
);

test('no test and no hook has less than ten minutes', () => {
  const short = FILES.flatMap((file) => {
    const limits = readFileSync(file, 'utf8').matchAll(/^\s*\}, ?(\d[\d_]*)\);$|^\s*\},\n\s*(\d[\d_]*),\n\s*\);$/gm);
    return (
      [...limits]
        .map(([, one, other]) => Number((one ?? other)!.replaceAll('_', '')))
        // Shorter than a second is no time-out of a test.
        .filter((limitMs) => limitMs >= 1000 && limitMs < LEAST_MS)
        .map((limitMs) => `${file}: ${limitMs}`)
    );
  });
  expect(short).toEqual([]);
});

test('no test expects that something is quick', () => {
  const timed = /expect\([^;]*(?:performance\.now|Date\.now|cpuUsage|hrtime)[^;]*\.toBeLessThan/;
  expect(FILES.filter((file) => timed.test(readFileSync(file, 'utf8')))).toEqual([]);
});
