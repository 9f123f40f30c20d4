// The measured program: one task at one size, whose processor time, requests and bytes of log are printed. Arguments: task, its setting as JSON.
import { readFileSync, writeFileSync } from 'node:fs';
import { checkClosure, collectArtifacts, openManager } from '@edp/closure';
import { createHttp, type Http } from '@edp/http';
import { addMasks, createLog, readRunContext } from '@edp/kit';
import { openEndpoint, openRegistries, parseMirrorConfig, parseState, printReport, runSync } from '@edp/mirror';
import { searchDriftIssues } from '@edp/plan-review';
import { listInstances } from '@edp/run';
import { buildIndex, checkTree, renderTree, type Tree } from '@edp/stacks';
import { CONTEXT } from '../render/context.ts';
import type { Setting } from './setting.ts';

const [task = '', text = '{}'] = process.argv.slice(2);
const setting = JSON.parse(text) as Setting;
const { size, origin, token } = setting;
const file = (content: string): { content: Buffer; executable: boolean } => ({
  content: Buffer.from(content),
  executable: false,
});
const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const log = createLog();

/** Each returns what it has found, which the case compares with the size. */
const TASKS: Record<string, (http: Http) => Promise<number> | number> = {
  instances: async (http) => {
    const tokens = { infraDeploy: token, stacks: token, stacksInstances: token, closure: token };
    const inputs = { mode: 'instances', shard: undefined, configDirectory: '.', tokens } as const;
    await listInstances(inputs, { log, http, context: readRunContext() });
    return size;
  },
  drift: async (http) => {
    const forge = { origin, http, token, tokenInput: 'token' };
    const issues = searchDriftIssues(forge, { repository: setting.repository });
    const found = await Promise.all(
      range(size).map(async (each) => issues.find(`<!-- edp drift of non-prod/i${each} -->`)),
    );
    return found.filter((each) => each !== undefined).length;
  },
  tree: () => {
    const part = (each: number): string => `metadata: {name: '{{tenant}}-${each}'}\nvalue: '{{fields.nodes}}'\n`;
    const template: Tree = new Map(range(size - 1).map((each) => [`a/f${each}.yaml.hbs`, file(part(each))]));
    template.set('a/large.txt', file('0123456789abcde\n'.repeat((9 * 1024 * 1024) / 16)));
    const rendered = renderTree(template, CONTEXT);
    const { violations } = checkTree(rendered, {
      instance: CONTEXT.instance,
      stacksInstancesUrl: CONTEXT.stacksInstances.url,
      allowUnknown: false,
    });
    return buildIndex(rendered) === '' ? 0 : rendered.size - violations.length;
  },
  duplicates: () => {
    const all = range(size).map(
      (each) => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c${each}, namespace: a}\n`,
    );
    const twice = ['a.yaml', 'b.yaml'].map((name) => [name, file(all.join('---\n'))] as const);
    const options = { instance: CONTEXT.instance, stacksInstancesUrl: CONTEXT.stacksInstances.url, allowUnknown: true };
    return checkTree(new Map(twice), options).violations.length;
  },
  closure: async (http) => {
    const images = range(size).map((each) => `${new URL(origin).host}/${setting.repository}:${each}`);
    const pods = images.map((image, each) => [
      `pods/p${each}.yaml`,
      file(
        `apiVersion: v1\nkind: Pod\nmetadata: {name: p${each}}\nspec: {containers: [{name: a, image: '${image}'}]}\n`,
      ),
    ]);
    const artifacts = collectArtifacts({
      rendered: pods as [string, { content: Buffer }][],
      directory: 'prod/edp',
      terraform: new Map(),
      workflows: new Map(),
      actionsUrl: origin,
    });
    const manager = openManager(origin, { http, token, tokenInput: 'token', log: () => {} });
    const written = `${origin}/o/stacks-instances`;
    const findings = await checkClosure(artifacts, { domain: 'edp.example', manager, outsideHosts: [], written });
    return findings.filter(({ hole }) => hole === undefined).length;
  },
  masks: () => {
    addMasks(range(size).map((each) => `secret-${each}-${'x'.repeat(20)}`));
    return size;
  },
  sync: async (http) => {
    const { target = { origin: '', token: '' }, config = '', stateFile = '', runNumber = 1 } = setting;
    const common = { http, username: 'oauth2', log: () => {} };
    const [from, to] = [
      openEndpoint(origin, { ...common, token, tokenInput: 'source-token' }),
      openEndpoint(target.origin, { ...common, token: target.token, tokenInput: 'target-token' }),
    ];
    const registries = openRegistries({ http, known: [from.registry, to.registry], insecure: [], env: {} });
    const { report, state } = await runSync(parseMirrorConfig(config, 'mirror.yaml'), {
      ...{ source: from, target: to, registries, stacksImages: async () => [] },
      ...{ mode: 'sync', only: [], runNumber, log },
      state: parseState(readFileSync(stateFile, 'utf8')),
    });
    writeFileSync(stateFile, JSON.stringify(state));
    await printReport(report, { log, requests: http.count() });
    return report.rows.filter(({ action }) => action === 'unchanged').length;
  },
};

let logBytes = 0;
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = (chunk: string | Uint8Array): boolean => {
  logBytes += Buffer.byteLength(chunk);
  return true;
};
const http = createHttp();
const from = process.cpuUsage();
const found = await TASKS[task]!(http);
const { user, system } = process.cpuUsage(from);
await http.close();
const peakMb = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
process.stdout.write = write;
console.log(JSON.stringify({ found, cpuSeconds: (user + system) / 1e6, requests: http.count(), logBytes, peakMb }));
