import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';

const directory = mkdtempSync(join(tmpdir(), 'edp-lost-log-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** Starts an action in a process of its own whose log nobody reads from the first line on; resolves with its exit code. */
async function runUnread(name: string, body: string): Promise<number | null> {
  const program = join(directory, `${name}.mts`);
  writeFileSync(
    program,
    `import { createLog, runAction } from ${JSON.stringify(resolve('packages/kit/src/index.ts'))};
import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
const log = createLog();
await runAction(async () => { ${body} });
`,
  );
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 150_000,
    killSignal: 'SIGKILL',
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}

const BEGIN = `log.info('begun'); await sleep(200);`;

const done = join(directory, 'done');

test('what is under way is brought to its end although nobody reads the log any more', async () => {
  const code = await runUnread(
    'ends',
    `${BEGIN} for (let i = 0; i < 20; i++) { log.info('line'); log.warning('odd'); await sleep(5); }
     writeFileSync(${JSON.stringify(done)}, 'done');`,
  );
  expect({ code, done: readFileSync(done, 'utf8') }).toEqual({ code: 0, done: 'done' });
});

test('an error that nobody waited for ends the process, although it cannot be told', async () => {
  expect(
    await runUnread('throws', `${BEGIN} setTimeout(() => { throw new Error('lost'); }, 10); await sleep(120_000);`),
  ).toBe(1);
});

test('a step that fails on a terminal does not end before its runner had time to read what it printed last', async () => {
  const later = join(directory, 'later');
  // Nothing but the waiting keeps the process until the timer is due.
  const fail = `setTimeout(() => writeFileSync(${JSON.stringify(later)}, 'read'), 50).unref(); throw new Error('why');`;
  expect(await runUnread('fails', `log.info('begun'); process.stdout.isTTY = true; ${fail}`)).toBe(1);
  expect(readFileSync(later, 'utf8')).toBe('read');
});
