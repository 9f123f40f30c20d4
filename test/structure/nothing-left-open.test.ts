import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from '@jest/globals';
import NothingLeftOpen from '../../tools/nothing-left-open.mjs';

type Config = ConstructorParameters<typeof NothingLeftOpen>[0];
type Context = ConstructorParameters<typeof NothingLeftOpen>[1];

function environment(closeMs: number): NothingLeftOpen {
  const projectConfig = { globals: {}, testEnvironmentOptions: { closeMs } };
  return new NothingLeftOpen({ projectConfig, globalConfig: {} } as unknown as Config, {} as Context);
}

/** Ways of a suite to leave something, each with its type and what ends it. */
const LEFT: [string, RegExp, () => Promise<() => unknown>][] = [
  [
    'a timer',
    /1 Timeout/,
    async () => {
      const timer = setTimeout(() => {}, 600_000);
      return () => clearTimeout(timer);
    },
  ],
  [
    'a server',
    /1 TCPServerWrap/,
    async () => {
      const server = createServer().listen(0, '127.0.0.1');
      await once(server, 'listening');
      return () => server.close();
    },
  ],
  [
    'a process',
    /1 ProcessWrap/,
    async () => {
      const child = spawn(process.execPath, ['--eval', 'setTimeout(() => {}, 600_000)'], { stdio: 'ignore' });
      await once(child, 'spawn');
      return () => child.kill('SIGKILL');
    },
  ],
];

test.each(LEFT)('a suite that leaves %s fails by it', async (_, type, leave) => {
  const suite = environment(100);
  const end = await leave();
  await expect(suite.teardown()).rejects.toThrow(type);
  await end();
});

test.each(LEFT)('%s that ends while it is waited for counts as ended', async (_, _type, leave) => {
  const suite = environment(600_000);
  const end = await leave();
  const torn = suite.teardown();
  await end();
  await torn;
});

test('one whose tests failed is told as it is', async () => {
  const suite = environment(0);
  suite.handleTestEvent({ name: 'test_fn_failure' });
  const timer = setTimeout(() => {}, 600_000);
  await suite.teardown();
  clearTimeout(timer);
});

test('a worker that jest ends still kills what a failed suite left', async () => {
  const environmentFile = JSON.stringify(resolve('tools/nothing-left-open.mjs'));
  const worker = `await import(${environmentFile}); process.once('exit', () => console.log('killed')); console.log('up'); setInterval(() => {}, 1e6);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', worker], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (line === 'up') child.kill('SIGTERM');
  }
  expect(lines).toEqual(['up', 'killed']);
});
