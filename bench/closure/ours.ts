// The measured program: derives what a rendered tree needs and looks it up, then prints what it took. Arguments: directory, origin, token.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkClosure, collectArtifacts, openManager } from '@edp/closure';
import { createHttp } from '@edp/http';

const [directory = '', origin = '', token = ''] = process.argv.slice(2);
const http = createHttp();
const files = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
const artifacts = collectArtifacts({
  rendered: files.map((file) => [file, { content: readFileSync(join(directory, file)) }]),
  directory: 'prod/edp',
  terraform: new Map(),
  workflows: new Map(),
  actionsUrl: origin,
});
const manager = openManager(origin, { http, token, tokenInput: 'token', log: () => {} });
const written = `${origin}/devfw/stacks-instances`;
const findings = await checkClosure(artifacts, { domain: 'edp.example', manager, outsideHosts: [], written });
await http.close();
const peakMb = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
const holes = findings.filter(({ hole }) => hole !== undefined).length;
console.log(JSON.stringify({ artifacts: artifacts.length, holes, requests: http.count(), peakMb }));
