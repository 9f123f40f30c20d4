// The measured program: renders the page of a fleet. Arguments: instances, file.
import { readFileSync, writeFileSync } from 'node:fs';
import { type InstanceState, renderPage, renderReadme } from '@edp/fleet';
import { DOMAIN, environmentOf, TENANT } from './layout.ts';

const [count = '', file = ''] = process.argv.slice(2);
const run = 'https://edp.example.org/o/infra-deploy/actions/runs/7';
const instances = Array.from({ length: Number(count) }, (_, index): InstanceState => {
  const environment = environmentOf(index);
  return {
    path: `${TENANT}/${environment}`,
    domain: `${environment}.${DOMAIN}`,
    ...{ status: index % 50 === 0 ? 'failed' : 'deployed', health: 'healthy', healthAt: '2026-11-01T10:00:00Z' },
    stacks: { ref: 'main', commit: 'c0ffee'.padEnd(40, '0') },
    behind: index % 9,
    last: { at: '2026-11-01T10:00:00Z', by: 'ada', run },
  };
});
const events = instances.map(({ path }, index) => ({
  ...{ path, what: 'deployed' as const, by: 'ada' },
  at: new Date(Date.UTC(2026, 9, 1 + (index % 31))),
}));
const state = { host: 'edp.example.org', instances, events };
writeFileSync(file, renderPage(state));
renderReadme(state);
const peakMb = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
console.log(JSON.stringify({ peakMb }));
