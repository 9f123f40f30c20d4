import { tmpdir } from 'node:os';
import type { Measured } from '../paired.ts';
import { runProcess } from './run-process.ts';
import type { ServedCopy } from './serve-copies.ts';

/** Runs our program as a whole process on a copy; `mark` is written into the files it changes, without it nothing changes. */
export async function runOurs(
  { url, pushSeconds }: ServedCopy,
  { program, path, mark }: { program: string; path: string; mark?: string },
): Promise<Measured & { pushSeconds: number }> {
  const from = performance.now();
  const argv = [program, url, path, ...(mark === undefined ? [] : [mark])];
  const printed = await runProcess(process.execPath, argv, { home: tmpdir() });
  const seconds = (performance.now() - from) / 1000;
  const { changed, requests, peakMb } = JSON.parse(printed) as { changed: boolean; requests: number; peakMb: number };
  if (changed !== (mark !== undefined)) throw new Error(`Our program ${changed ? 'changed something' : 'did nothing'}`);
  return { seconds, peakMb, requests, pushSeconds: pushSeconds() };
}
