import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHttp, type Http } from '@edp/http';
import { parseFieldSchema, templateFields } from '@edp/instance';
import { type Log, readRunContext, silentLog } from '@edp/kit';
import { buildIndex, hydratorMetadata, INDEX_FILE, METADATA_FILE, renderInstance, type Tree } from '@edp/stacks';
import { type Forge, startForge } from '../../../test/world/forge.ts';
import type { Comment } from '../../../test/world/repositories.ts';
import { previewRun } from '../src/index.ts';
import type { PreviewInputs } from '../src/run-inputs.ts';

const OWNER = 'acme';

export type Files = Record<string, string | undefined>;

/** An instance as its last deployment left it. */
export interface Deployed {
  environment: string;
  fields: Record<string, unknown>;
  outputs?: Record<string, unknown>;
}

export interface Shown {
  lines: string[];
  outputs: Record<string, string>;
}

/** A forge with infra-deploy, stacks and stacks-instances, and previews of pull requests in this process. */
export interface FleetStand {
  forge: Forge;
  /** Writes entry and rendered directory of instances, rendered from main of stacks by the renderer itself. */
  deploy(instances: Deployed[]): Promise<void>;
  /** Pushes to a branch of stacks; returns the commit. */
  push(branch: string, files: Files): Promise<string>;
  /** Opens a pull request of a branch; of a fork's, where one is named. Returns its number. */
  open(head: string, fork?: string): number;
  preview(inputs?: Partial<PreviewInputs>, options?: { onInfo?: (line: string) => void }): Promise<Shown>;
  comments(number: number): Comment[];
  stop(): Promise<void>;
}

const fullName = (name: string): string => `${OWNER}/${name}`;

/** Starts the stand with these templates and schema. */
export async function startFleet(stacks: Record<string, string>): Promise<FleetStand> {
  const forge = await startForge('edp');
  // With its tries: a connection may have been closed while everything was rendered.
  const http: Http = createHttp({ userAgent: 'test' });
  const temp = mkdtempSync(join(tmpdir(), 'edp-fleet-'));
  const { host } = new URL(forge.origin);
  const url = `${forge.origin}/${OWNER}/stacks-instances`;
  for (const name of ['infra-deploy', 'stacks', 'stacks-instances']) await forge.createRepo(OWNER, name);
  const tenant = `{ domain: lab.example, manager: '${host}', exceptions: { elsewhere: other.example }, terraform: { directory: terraform } }`;
  await forge.seed(OWNER, 'infra-deploy', {
    files: { 'tenants.yaml': `managers: { '${host}': {}, other.example: {} }\ntenants: { lab: ${tenant} }\n` },
  });
  const commit = await forge.seed(OWNER, 'stacks', { files: stacks });
  const schema = parseFieldSchema(stacks['schema.yaml']!, 'schema.yaml');
  const template: Tree = new Map(
    Object.entries(stacks)
      .filter(([path]) => path.startsWith('template/'))
      .map(([path, text]) => [path.slice('template/'.length), { content: Buffer.from(text), executable: false }]),
  );

  function render({ environment, fields, outputs = {} }: Deployed): Record<string, string> {
    const path = `lab/${environment}`;
    const { selections, ...names } = templateFields(schema, fields);
    const rendered = renderInstance(template, {
      instance: { tenant: 'lab', environment, name: environment, domain: `${environment}.lab.example`, path },
      ...{ fields, ...names, outputs, stacksInstancesUrl: url },
      stacks: { ref: 'main', commit, selections },
    });
    const metadata = { drySha: commit, repoURL: url, author: 'a <a@b>', date: '2026-01-01', subject: 's' };
    return Object.fromEntries([
      ...[...rendered].map(([file, { content }]) => [`${path}/${file}`, content.toString()]),
      [`${path}/${INDEX_FILE}`, buildIndex(rendered)],
      [`${path}/${METADATA_FILE}`, hydratorMetadata(metadata)],
    ]) as Record<string, string>;
  }

  return {
    forge,
    deploy: async (instances) => {
      const entries = instances.map(({ environment, fields, outputs = {} }) => {
        const at = { at: '2026-01-01', run: 'https://forge/1', commit: 'c'.repeat(40) };
        const deployed = { ...at, stacks: { ref: 'main', commit }, fields, outputs };
        const entry = { fields, stacks: { ref: 'main', commit }, status: 'deployed', deployed };
        return [`instances/lab/${environment}.yaml`, JSON.stringify(entry, null, 2)] as const;
      });
      await forge.seed(OWNER, 'infra-deploy', { files: Object.fromEntries(entries) });
      await forge.seed(OWNER, 'stacks-instances', { files: Object.assign({}, ...instances.map(render)) as Files });
    },
    push: async (branch, files) => forge.seed(OWNER, 'stacks', { files, branch }),
    open: (head, fork) =>
      forge
        .repository(OWNER, 'stacks')
        .pulls.push({ head, base: 'main', title: 't', body: '', ...(fork === undefined ? {} : { fork }) }),
    preview: async (inputs = {}, { onInfo = () => {} } = {}) => {
      const place = mkdtempSync(join(temp, 'run-'));
      const output = join(place, 'output');
      writeFileSync(output, '');
      const context = readRunContext({
        GITHUB_SERVER_URL: forge.origin,
        GITHUB_REPOSITORY: fullName('stacks'),
        RUNNER_TEMP: place,
        GITHUB_WORKSPACE: place,
      });
      const lines: string[] = [];
      const say = (line: string): void => {
        lines.push(line);
        onInfo(line);
      };
      const log: Log = { ...silentLog, info: say, notice: say, warning: say, error: say };
      const { token, readToken } = forge;
      const tokens = {
        infraDeploy: readToken,
        stacks: readToken,
        stacksInstances: readToken,
        closure: '',
        comment: token,
      };
      process.env['GITHUB_OUTPUT'] = output;
      try {
        await previewRun(
          {
            mode: 'preview',
            ...{
              infraDeploy: fullName('infra-deploy'),
              number: 0,
              stacksRef: '',
              select: [],
              configDirectory: '.',
              tokens,
            },
            ...inputs,
          },
          { log, http, context },
        );
      } finally {
        delete process.env['GITHUB_OUTPUT'];
      }
      const outputs = [...readFileSync(output, 'utf8').matchAll(/^(\S+)<<(\S+)\n([^]*?)\n\2$/gm)];
      return { lines, outputs: Object.fromEntries(outputs.map(([, name = '', , value = '']) => [name, value])) };
    },
    comments: (number) => forge.repository(OWNER, 'stacks').pulls[number - 1]?.comments ?? [],
    stop: async () => {
      await http.close();
      await forge.stop();
      rmSync(temp, { recursive: true, force: true });
    },
  };
}
