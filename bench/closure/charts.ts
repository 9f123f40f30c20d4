// The measured program: renders the charts of a tree and names their images, then prints what it took. Arguments: directory, origin, token, helm.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collectNeeds, openManager } from '@edp/closure';
import { createHttp } from '@edp/http';

const [directory = '', origin = '', token = '', helm = ''] = process.argv.slice(2);
const http = createHttp();
const cacheDirectory = mkdtempSync(join(tmpdir(), 'edp-bench-charts-'));
const artifacts = await collectNeeds(
  {
    rendered: readdirSync(directory).map((file) => [file, { content: readFileSync(join(directory, file)) }]),
    directory: 'prod/edp',
  },
  {
    manager: openManager(origin, { http, token, tokenInput: 'token', log: () => {} }),
    ...{ http, cacheDirectory, outsideHosts: [], written: `${origin}/devfw/stacks-instances` },
    helm: async () => Promise.resolve(helm),
    kustomize: async () => Promise.reject(new Error('none of these is a kustomization')),
  },
);
const rendered = readdirSync(cacheDirectory).length;
rmSync(cacheDirectory, { recursive: true });
await http.close();
const peakMb = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
const images = artifacts.filter(({ kind }) => kind === 'image').length;
const unrendered = artifacts.filter((artifact) => artifact.unrendered !== undefined).length;
console.log(JSON.stringify({ images, unrendered, rendered, requests: http.count(), peakMb }));
