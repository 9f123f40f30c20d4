import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensurePart } from '../../tools/parts.mjs';

/** A page in a browser. */
export interface BrowserPage {
  /** Returns what a JavaScript expression gives, awaited. */
  evaluate<T>(expression: string): Promise<T>;
  /** Types a text, or presses a key that has a name (`Enter`, `Tab`), where the focus is. */
  type(text: string): Promise<void>;
  press(key: string): Promise<void>;
  setScheme(scheme: 'light' | 'dark'): Promise<void>;
}

export interface Chromium {
  /** Opens an address in a page of its own, with cookies of its own; without scripts where that is said. */
  open(url: string, options?: { scripts?: boolean }): Promise<BrowserPage>;
  stop(): Promise<void>;
}

type Params = Record<string, unknown>;
type Message = { id?: number; result?: Params; error?: { message: string } };

const KEYS: Record<string, Params> = {
  Enter: { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  Tab: { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 },
};

/** Starts a real Chromium without a window. Source: https://chromedevtools.github.io/devtools-protocol/, over a pipe. */
export async function startChromium(): Promise<Chromium> {
  const executable = await ensurePart('chromium', console.log);
  const home = mkdtempSync(join(tmpdir(), 'edp-chromium-'));
  const argv = ['--remote-debugging-pipe', '--no-sandbox', '--disable-gpu', `--user-data-dir=${home}`];
  const child = spawn(executable, argv, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const call = openPipe(child);
  return {
    open: async (url, { scripts = true } = {}) => {
      const { browserContextId } = await call('Target.createBrowserContext', {});
      const { targetId } = await call('Target.createTarget', { url: 'about:blank', browserContextId });
      const { sessionId } = await call('Target.attachToTarget', { targetId, flatten: true });
      const send = async (method: string, params: Params = {}): Promise<Params> =>
        call(method, params, String(sessionId));
      await send('Page.enable');
      if (!scripts) await send('Emulation.setScriptExecutionDisabled', { value: true });
      const page = toPage(send);
      await send('Page.navigate', { url });
      while ((await page.evaluate('document.readyState + location.href')) !== `complete${url}`) await sleep(50);
      return page;
    },
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function openPipe(child: ChildProcess): (method: string, params: Params, sessionId?: string) => Promise<Params> {
  const [to, from] = [child.stdio[3] as Writable, child.stdio[4] as Readable];
  const waiting = new Map<number, { resolve: (result: Params) => void; reject: (error: Error) => void }>();
  let rest = '';
  let last = 0;
  from.setEncoding('utf8').on('data', (chunk: string) => {
    const parts = `${rest}${chunk}`.split('\0');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const { id = 0, result = {}, error } = JSON.parse(part) as Message;
      if (error === undefined) waiting.get(id)?.resolve(result);
      else waiting.get(id)?.reject(new Error(error.message));
      waiting.delete(id);
    }
  });
  child.once('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('Chromium has ended'));
  });
  return async (method, params, sessionId) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      to.write(`${JSON.stringify({ id: last, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`);
    });
}

function toPage(send: (method: string, params?: Params) => Promise<Params>): BrowserPage {
  return {
    evaluate: async <T>(expression: string) => {
      const options = { expression, awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails } = (await send('Runtime.evaluate', options)) as {
        result: { value: T };
        exceptionDetails?: { exception?: { description?: string } };
      };
      if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? expression);
      return result.value;
    },
    type: async (text) => void (await send('Input.insertText', { text })),
    press: async (key) => {
      const params = KEYS[key]!;
      await send('Input.dispatchKeyEvent', { type: 'keyDown', ...params });
      await send('Input.dispatchKeyEvent', { type: 'keyUp', ...params });
    },
    setScheme: async (value) =>
      void (await send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] })),
  };
}
