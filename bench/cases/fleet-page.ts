// The page of 1,000 instances: built in a whole process, against 100 instances; then in a real Chromium the time from a key press in its filter
// to what is painted, a row of its own (its peer is the bound of 50 ms), and the same after the button that shows all rows at once.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BrowserPage, startChromium } from '../../test/world/chromium.ts';
import type { Row } from '../case.ts';
import { bundleOurs } from '../commit/bundle-ours.ts';
import { runProcess } from '../commit/run-process.ts';
import { median } from '../median.ts';
import { type Measured, paired } from '../paired.ts';

const KEYS = 20;
const BOUND_S = 0.05;

export async function run(): Promise<Row[]> {
  const { directory, program } = await bundleOurs(new URL('../preview/page.ts', import.meta.url));
  const home = mkdtempSync(join(tmpdir(), 'edp-bench-home-'));
  const file = join(home, 'index.html');
  const build = async (instances: number): Promise<Measured> => {
    const from = performance.now();
    const printed = await runProcess(process.execPath, [program, String(instances), file], { home });
    return { seconds: (performance.now() - from) / 1000, peakMb: (JSON.parse(printed) as { peakMb: number }).peakMb };
  };
  try {
    const theirs = async (): Promise<Measured> => build(100);
    const built = await paired(async () => build(1000), { peer: 'self with 100 instances', theirs, runs: 7 });
    await build(1000);
    return [built, ...(await filterInBrowser(file))];
  } finally {
    rmSync(directory, { recursive: true, force: true });
    rmSync(home, { recursive: true, force: true });
  }
}

async function filterInBrowser(file: string): Promise<Row[]> {
  const chromium = await startChromium();
  try {
    const page = await chromium.open(pathToFileURL(file).href);
    const rows = await page.evaluate('document.querySelectorAll("tbody tr").length');
    if (rows !== 1000 || !readFileSync(file, 'utf8').includes('i0999')) throw new Error(`${String(rows)} rows`);
    const opened = await keyToPaint(page);
    await page.evaluate('document.getElementById("all").click()');
    const all = await keyToPaint(page);
    return [
      { ours_s: opened, peer: 'bound from key press to paint', peer_s: BOUND_S, ratio: opened / BOUND_S, peak_mb: 0 },
      { ours_s: opened, peer: 'self with all rows shown', peer_s: all, ratio: opened / all, peak_mb: 0 },
    ];
  } finally {
    await chromium.stop();
  }
}

async function keyToPaint(page: BrowserPage): Promise<number> {
  const seconds: number[] = [];
  for (let key = 0; key < KEYS; key += 1) {
    // Painted: the frame after the one that the change asks for has begun.
    const took = await page.evaluate<number>(`new Promise((resolve) => {
      const find = document.getElementById('find');
      const from = performance.now();
      find.value = '${key % 2 === 0 ? 'i09' : 'i'}';
      find.dispatchEvent(new Event('input'));
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from)));
    })`);
    if (key > 1) seconds.push(took / 1000);
  }
  return median(seconds);
}
