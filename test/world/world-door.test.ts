import { spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from '@jest/globals';
import { openDoor, type Order } from './world-door.ts';

const checkout = realpathSync(mkdtempSync(join(tmpdir(), 'edp-door-')));
afterAll(() => rmSync(checkout, { recursive: true, force: true }));

async function dispatch(...args: string[]): Promise<{ code: number | null; output: string }> {
  const loader = pathToFileURL(resolve('node_modules/tsx/dist/loader.mjs')).href;
  const child = spawn(process.execPath, ['--import', loader, resolve('test/world/dispatch.ts'), ...args], {
    cwd: checkout,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += String(part)));
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, output };
}

test('a workflow is run in the world that is kept: its log is printed, its end is the end of the command', async () => {
  const orders: Order[] = [];
  const close = await openDoor(
    async (order, onLine) => {
      orders.push(order);
      onLine('first');
      onLine('0');
      return 3;
    },
    { checkout },
  );
  expect(await dispatch('--on', 'observability', 'plan', 'tenant=a', 'fields=x: 1=2')).toEqual({
    code: 3,
    output: 'first\n0\n',
  });
  close();
  expect(orders).toEqual([{ workflow: 'plan', on: 'observability', inputs: { tenant: 'a', fields: 'x: 1=2' } }]);
  expect(await dispatch('plan', 'tenant=a')).toMatchObject({ code: 1, output: expect.stringMatching(/npm run world/) });
});

test.each([[['nonsense']], [['plan', 'tenant']], [['--on', 'elsewhere', 'plan']]])(
  '%j says how it is used',
  async (args) => {
    expect(await dispatch(...args)).toMatchObject({ code: 2, output: expect.stringMatching(/^Usage: /) });
  },
);
