// npm run bench [-- case…] [--json]: every case in bench/cases, one line a peer, medians of paired runs of whole processes.
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Case, Row } from './case.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
const known = readdirSync(new URL('cases/', import.meta.url)).map((file) => file.replace(/\.ts$/, ''));
const unknown = positionals.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`No case ${unknown.join(', ')}. There are: ${known.join(', ')}`);
  process.exit(2);
}
for (const name of known.filter((each) => positionals.length === 0 || positionals.includes(each))) {
  const { run } = (await import(`./cases/${name}.ts`)) as Case;
  for (const row of await run())
    console.log(values.json ? JSON.stringify({ case: name, ...row }) : describe(name, row));
}

function describe(name: string, { ours_s, peer, peer_s, ratio, peak_mb }: Row): string {
  return `${name}: ${ours_s.toFixed(3)} s, ${peer} ${peer_s.toFixed(3)} s, ratio ${ratio.toFixed(2)}, peak ${peak_mb} MB`;
}
