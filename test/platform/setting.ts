import { dirname } from 'node:path';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { ensurePart } from '../../tools/parts.mjs';
import { localBackend, s3Backend } from '../cloud/backends.ts';
import { type Cloud, startCloud } from '../cloud/cloud.ts';
import { providerLock } from '../cloud/provider-lock.ts';
import { type S3Server, startS3 } from '../cloud/s3.ts';
import { trials } from '../world/trials.ts';
import { type Platform, type PlatformOptions, startPlatform } from './platform.ts';

/** The two ways to run everything that differ most; what holds for both holds for the other two. */
export const SETTINGS = ['terraform, state on disk', 'tofu, state on S3'] as const;
export type SettingName = (typeof SETTINGS)[number];

/**
 * Whether something that has nothing to do with the tool or the place of the state is tried in a setting: each in one of them, in turn,
 * and in both where trials in large numbers are asked for.
 */
export const isTurnOf = (name: SettingName, turn: number): boolean =>
  trials({ few: SETTINGS[turn % SETTINGS.length] === name ? 1 : 0, many: 1 }) === 1;

/** A platform with a cloud, for one tool and one kind of backend. */
export interface Setting {
  platform: Platform;
  cloud: Cloud;
  product: 'terraform' | 'opentofu';
  /** What Terraform needs by environment: the way to the cloud and to the state. */
  env: Record<string, string>;
  /** Text of an instance's state; undefined while there is none. */
  state: (tenant: string, environment: string) => string | undefined;
  writeState: (tenant: string, environment: string, text: string) => void;
  stop(): Promise<void>;
}

export interface SettingOptions extends Pick<PlatformOptions, 'infraDeploy'> {
  /** That of the root module; its backend becomes the setting's. */
  directory?: string;
  /** Returns the address that Terraform takes for the storage's. */
  through?: (s3: S3Server) => Promise<string>;
}

const WORKFLOWS = ['plan', 'deploy', 'destroy', 'drift'].map((name) => `.forgejo/workflows/${name}.yml`);
const STEP = /(actions\/terraform-\w+@v1\n +with:\n)( +)/g;

/** The stand-in of the cloud has no cluster behind its addresses; a real one is in the tests of Argo CD. */
const withoutCluster = (text: string): string =>
  text
    .split(/^(?= {6}- )/m)
    .filter((step) => !step.includes('actions/argocd@'))
    .join('');

/** Starts a platform in a setting; `infraDeploy` may change the same files as the setting does, and comes first. */
export async function startSetting(
  name: SettingName,
  { directory = 'terraform', infraDeploy = {}, through }: SettingOptions = {},
): Promise<Setting> {
  const product = name.startsWith('tofu') ? 'opentofu' : 'terraform';
  const path = process.env['PATH'] ?? '';
  if (product === 'opentofu') process.env['PATH'] = `${dirname(await ensurePart('tofu'))}:${path}`;
  const [cloud, s3] = await Promise.all([startCloud(), name.endsWith('S3') ? startS3() : undefined]);
  const lock = await providerLock(cloud, { product });
  const origin = s3 && (through === undefined ? s3.origin : await through(s3));
  const changes: NonNullable<PlatformOptions['infraDeploy']> = {
    [`${directory}/main.tf`]: (text) => (origin === undefined ? localBackend(text) : s3Backend(text, origin)),
    [`${directory}/.terraform.lock.hcl`]: () => lock,
    'tenants.yaml': (text) => {
      const moved = text.replaceAll('directory: terraform\n', `directory: ${directory}\n`);
      const settings = 'bucket: state\n        key: "{tenant}/{environment}.tfstate"';
      return s3 === undefined ? moved : moved.replaceAll(/path: .*\.tfstate/g, settings);
    },
  };
  for (const file of WORKFLOWS)
    changes[file] = (text) =>
      withoutCluster(text).replaceAll(
        STEP,
        (_, head: string, indent: string) => `${head}${indent}product: ${product}\n${indent}`,
      );
  const platform = await startPlatform({ infraDeploy: both(infraDeploy, changes) });
  const key = (tenant: string, environment: string): string => `${tenant}/${environment}.tfstate`;
  return {
    ...{ platform, cloud, product, env: { ...cloud.env, ...s3?.env } },
    state: (tenant, environment) => {
      if (s3 !== undefined) return s3.read(key(tenant, environment));
      const file = platform.stateFile(tenant, environment);
      return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    },
    writeState: (tenant, environment, text) => {
      if (s3 !== undefined) s3.write(key(tenant, environment), text);
      else writeFileSync(platform.stateFile(tenant, environment), text);
    },
    stop: async () => {
      process.env['PATH'] = path;
      await platform.stop();
      await s3?.stop();
      cloud.remove();
    },
  };
}

type Changes = NonNullable<PlatformOptions['infraDeploy']>;

function both(first: Changes, second: Changes): Changes {
  const paths = new Set([...Object.keys(first), ...Object.keys(second)]);
  return Object.fromEntries(
    [...paths].map((path) => [
      path,
      (text: string) => {
        const changed = first[path] === undefined ? text : first[path](text);
        return changed === undefined || second[path] === undefined ? changed : second[path](changed);
      },
    ]),
  );
}
