import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensurePart } from '../../tools/parts.mjs';

export interface CloudObject {
  type: string;
  id: string;
  attributes: Record<string, unknown>;
  /** Where it lies: edited or removed, it has drifted. */
  file: string;
}

export interface Call {
  at: string;
  pid: number;
  operation: 'create' | 'update' | 'delete' | 'read';
  type: string;
  id: string;
  name: string;
  phase: 'begun' | 'done' | 'failed';
}

export interface Cloud {
  directory: string;
  /** What Terraform needs to find the provider and this cloud. */
  env: Record<string, string>;
  objects(): CloudObject[];
  journal(): Call[];
  remove(): void;
}

/** Rules as `test/cloud/README.md` has them. */
export interface CloudFaults {
  delay?: string;
  fail?: string;
  revokedAfter?: number;
}

/** Returns an empty cloud of Open Telekom Cloud's kind, reached by a real provider. */
export async function startCloud(faults: CloudFaults = {}): Promise<Cloud> {
  const provider = await ensurePart('cloud', console.log);
  const mirror = provider.slice(0, provider.indexOf('registry.terraform.io'));
  const root = mkdtempSync(join(tmpdir(), 'edp-cloud-'));
  const directory = join(root, 'cloud');
  const config = join(root, 'cli.tfrc');
  writeFileSync(config, `provider_installation {\n  filesystem_mirror { path = ${JSON.stringify(mirror)} }\n}\n`);
  return {
    directory,
    env: { TF_CLI_CONFIG_FILE: config, EDP_CLOUD: directory, ...faultVariables(faults) },
    objects: () => readObjects(join(directory, 'objects')),
    journal: () => readJournal(join(directory, 'journal.jsonl')),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Returns the variables that make a cloud slow or unreliable for one process. */
export function faultVariables({ delay = '', fail = '', revokedAfter }: CloudFaults): Record<string, string> {
  return {
    EDP_CLOUD_DELAY: delay,
    EDP_CLOUD_FAIL: fail,
    EDP_CLOUD_REVOKED_AFTER: revokedAfter === undefined ? '' : String(revokedAfter),
  };
}

function readObjects(directory: string): CloudObject[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory).flatMap((type) =>
    readdirSync(join(directory, type))
      .filter((name) => name.endsWith('.json'))
      .map((name) => {
        const file = join(directory, type, name);
        const attributes = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
        return { type, id: name.slice(0, -'.json'.length), attributes, file };
      }),
  );
}

function readJournal(file: string): Call[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Call);
}
