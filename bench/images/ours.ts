// The measured program: mirrors images of one registry to another, then prints what it took. Arguments: both origins, names of images.
import { readFileSync } from 'node:fs';
import { createHttp } from '@edp/http';
import { createProgress, silentLog } from '@edp/kit';
import { findImages, openEndpoint, openRegistries, parseMirrorConfig, syncImages } from '@edp/mirror';

const [from = '', to = '', ...names] = process.argv.slice(2);
const { host } = new URL(from);
const items = names.map((name) => `  - { from: '${host}/${name}', to: '${name}', referrers: false }`);
const text = `source: ${from}\ntarget: ${to}\nimages:\n${items.join('\n')}\n`;
const http = createHttp({ connections: 32 });
const log = (line: string): void => console.error(line);
const open = (url: string): ReturnType<typeof openEndpoint> =>
  openEndpoint(url, { http, username: '', token: '', tokenInput: '', log });
const [source, target] = [open(from), open(to)];
const found = await findImages(parseMirrorConfig(text, 'mirror.yaml').images, {
  source,
  registries: openRegistries({ http, known: [source.registry, target.registry], insecure: [], env: {}, log }),
  stacksImages: async () => [],
});
const sets = found.flatMap(({ tasks }) => tasks);
const { rows, transfer } = await syncImages(sets, {
  target: target.registry,
  mode: 'sync',
  verify: 'tags',
  maxDeletions: 0,
  mayPrune: () => true,
  ensureOwner: async () => {},
  nestedIndexes: 'refuse',
  progress: createProgress(silentLog),
  log,
});
await http.close();
// Not resourceUsage().maxRSS: Linux counts into that what the parent held when it started this process.
const peakMb = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
const count = (action: string): number => rows.filter((row) => row.action === action).length;
const failed = rows.filter(({ action }) => action === 'failed').map(({ details }) => details);
const result = { unchanged: count('unchanged'), rows: rows.length, failed, sentBytes: transfer.sentBytes };
console.log(JSON.stringify({ ...result, requests: http.count(), peakMb }));
