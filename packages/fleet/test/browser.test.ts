import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type InstanceState, renderPage } from '@edp/fleet';
import { type BrowserPage, type Chromium, startChromium } from '../../../test/world/chromium.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RUN = 'https://edp.example.org/o/infra-deploy/actions/runs/7';
const STATUSES = ['deployed', 'failed', 'deploying', 'destroying', 'destroyed', 'new', 'unreadable'] as const;
const EVIL = '"><img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';

const instance = (index: number): InstanceState => ({
  path: `prod/i${String(index).padStart(3, '0')}`,
  domain: `i${index}.example.org`,
  status: STATUSES[index % STATUSES.length]!,
  health: (['healthy', 'degraded', 'unknown'] as const)[index % 3]!,
  stacks: { ref: index === 7 ? EVIL : 'main', commit: 'c0ffee'.padEnd(40, '0') },
  behind: (index * 7) % 500,
  last: { at: '2026-11-01T10:00:00Z', by: index === 9 ? EVIL : 'ada', run: RUN },
  ...(index === 3 ? { lock: { by: 'the deploy of bob', since: '2026-11-02T00:00:00Z', run: RUN }, drift: RUN } : {}),
});
const events = (['deployed', 'stopped', 'destroyed'] as const).map((what) => ({
  at: new Date('2026-11-01'),
  path: 'prod/i000',
  what,
  by: EVIL,
}));

let directory: string;
let chromium: Chromium;
let url: string;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'edp-page-'));
  const file = join(directory, 'index.html');
  writeFileSync(
    file,
    renderPage({
      host: 'edp.example.org',
      instances: Array.from({ length: 500 }, (_, index) => instance(index)),
      events,
    }),
  );
  url = pathToFileURL(file).href;
  chromium = await startChromium();
});
afterAll(async () => {
  await chromium.stop();
  rmSync(directory, { recursive: true, force: true });
});

const shown = async (page: BrowserPage): Promise<string[]> =>
  page.evaluate(
    `[...document.querySelectorAll('tbody tr')].filter((row) => row.checkVisibility()).map((row) => row.cells[0].textContent)`,
  );

test.each(['light', 'dark'] as const)(
  'nothing of it keeps anybody out, in %s: axe finds no violation',
  async (scheme) => {
    const page = await chromium.open(url);
    await page.setScheme(scheme);
    const found = await page.evaluate(
      `${AXE}; axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`,
    );
    expect(found).toEqual([]);
  },
  600_000,
);

test('it is found in by typing, with the keyboard alone, and says how many are left', async () => {
  const page = await chromium.open(url);
  await page.press('Tab');
  expect(await page.evaluate('document.activeElement.id')).toBe('find');
  await page.type('I00 DEPLOYED');
  expect(await shown(page)).toEqual(['prod/i000', 'prod/i007']);
  expect(await page.evaluate('document.getElementById("count").textContent')).toBe('2 of 500 instances');
  await page.evaluate(
    `(() => { const status = document.getElementById('status'); status.value = 'failed'; status.dispatchEvent(new Event('input')); })()`,
  );
  expect(await shown(page)).toEqual([]);
});

test('of many rows it shows the first hundred that fit, says so, and all by a key press, at the next one', async () => {
  const page = await chromium.open(url);
  const said = async (): Promise<string> => page.evaluate('document.getElementById("count").textContent');
  const button = async (): Promise<string> =>
    page.evaluate(`(({ textContent, hidden }) => hidden ? 'hidden' : textContent)(document.getElementById('all'))`);
  expect(await shown(page)).toHaveLength(100);
  expect([await said(), await button()]).toEqual(['500 of 500 instances, the first 100 of them below', 'Show all 500']);
  await page.press('Tab');
  await page.type('prod/i4');
  expect((await shown(page))[0]).toBe('prod/i400');
  expect([await said(), await button()]).toEqual(['100 of 500 instances', 'hidden']);
  await page.evaluate(
    `(() => { find.value = ''; find.dispatchEvent(new Event('input')); document.getElementById('all').focus(); })()`,
  );
  await page.press('Enter');
  expect(await shown(page)).toHaveLength(500);
  expect([await said(), await button()]).toEqual(['500 of 500 instances', 'hidden']);
  expect(await page.evaluate('document.activeElement.textContent')).toBe('prod/i100');
});

test('it is sorted by a key press, by what a column means, both ways, and says so', async () => {
  const page = await chromium.open(url);
  const head = `document.querySelectorAll('thead th')[4]`;
  await page.evaluate(`${head}.querySelector('button').focus()`);
  const behind = async (): Promise<number[]> =>
    page.evaluate(`[...document.querySelectorAll('tbody tr')].map((row) => Number(row.cells[4].dataset.key))`);
  const ordered = (await behind()).sort((a, b) => a - b);
  await page.press('Enter');
  expect(await behind()).toEqual(ordered);
  expect(await page.evaluate(`${head}.getAttribute('aria-sort')`)).toBe('ascending');
  await page.press('Enter');
  expect(await behind()).toEqual(ordered.toReversed());
  expect(await page.evaluate(`${head}.getAttribute('aria-sort')`)).toBe('descending');
  const seen = await page.evaluate(
    `[...document.querySelectorAll('tbody tr:not([hidden])')].map((row) => Number(row.cells[4].dataset.key))`,
  );
  expect(seen).toEqual(ordered.toReversed().slice(0, 100));
});

test('nothing in names runs, and nothing is asked for', async () => {
  const page = await chromium.open(url);
  expect(await page.evaluate('typeof window.hacked')).toBe('undefined');
  expect(await page.evaluate('document.images.length')).toBe(0);
  expect(await page.evaluate('document.querySelectorAll("script").length')).toBe(1);
  expect(await page.evaluate('performance.getEntriesByType("resource").length')).toBe(0);
});

test('without scripts it is a table to read', async () => {
  const page = await chromium.open(url, { scripts: false });
  expect(await shown(page)).toHaveLength(500);
  expect(await page.evaluate('document.querySelector("form").checkVisibility()')).toBe(false);
});
