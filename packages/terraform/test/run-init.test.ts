import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cp, lstat, mkdir, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Cloud, startCloud } from '../../../test/cloud/cloud.ts';
import { ensurePart } from '../../../tools/parts.mjs';
import { runInit } from '../src/index.ts';
import type { TerraformRun } from '../src/run/terraform-run.ts';
import { useModules } from './use-module.ts';

const LONG = 600_000;
const MAIN = `
terraform {
  required_providers {
    opentelekomcloud = { source = "opentelekomcloud/opentelekomcloud" }
  }
}
resource "opentelekomcloud_vpc_v1" "net" {
  name = "net"
  cidr = "10.0.0.0/16"
}
`;

const makeModule = useModules();
let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.remove());

describe.each([['terraform'], ['tofu']] as const)('init by %s', (part) => {
  const make = async (files: Record<string, string>): Promise<TerraformRun> => {
    const run = await makeModule(files);
    const product = part === 'tofu' ? 'opentofu' : 'terraform';
    return { ...run, tool: { ...run.tool, product, path: await ensurePart(part) }, env: cloud.env };
  };

  test(
    'takes providers from the mirror and the plugin cache that the environment names, and only those that are locked',
    async () => {
      const run = await make({ 'main.tf': MAIN });
      await expect(runInit(run)).rejects.toMatchObject({
        code: 'INIT_FAILED',
        fix: expect.stringMatching(new RegExp(`${part} providers lock.*lockfile to update`)),
      });
      const plugins = join(run.runDirectory, 'plugins');
      await mkdir(plugins);
      await runInit({ ...run, env: { ...cloud.env, TF_PLUGIN_CACHE_DIR: plugins } }, { lockfile: 'update' });
      expect(await readdir(plugins, { recursive: true })).toContainEqual(
        expect.stringContaining('terraform-provider-opentelekomcloud'),
      );
      const lock = join(run.directory, '.terraform.lock.hcl');
      const text = await readFile(lock, 'utf8');
      await runInit(run);
      expect(await readFile(lock, 'utf8')).toBe(text);
      // Another content under the same name and version.
      await writeFile(lock, text.replace(/"(h1|zh):[^"]+"/g, '"h1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="'));
      await expect(runInit(run)).rejects.toMatchObject({
        code: 'INIT_FAILED',
        message: expect.stringContaining('Failed to install provider'),
      });
    },
    LONG,
  );

  test.each([
    ['without a checksum', ''],
    ['with one of a kind that nobody compares', '  hashes  = ["h9:AAAA"]\n'],
  ])(
    'refuses a provider that the lock names %s: another executable of its version would pass as the reviewed one',
    async (_, hashes) => {
      const host = part === 'tofu' ? 'registry.opentofu.org' : 'registry.terraform.io';
      const source = `${host}/opentelekomcloud/opentelekomcloud`;
      const lock = `provider "${source}" {\n  version = "1.99.0"\n${hashes}}\n`;
      const run = await make({ 'main.tf': MAIN, '.terraform.lock.hcl': lock });
      await expect(runInit(run)).rejects.toMatchObject({
        code: 'PROVIDER_UNPROVED',
        message: expect.stringContaining(source),
        fix: expect.stringMatching(new RegExp(`${part} providers lock`)),
      });
    },
    LONG,
  );

  test(
    'refuses a provider that the CLI configuration overrides, which no lock holds for',
    async () => {
      const run = await make({ 'main.tf': MAIN });
      await runInit(run, { lockfile: 'update' });
      const config = join(run.runDirectory, 'overrides.tfrc');
      const mirror = await readFile(cloud.env['TF_CLI_CONFIG_FILE']!, 'utf8');
      const override = `dev_overrides { "opentelekomcloud/opentelekomcloud" = ${JSON.stringify(run.runDirectory)} }`;
      await writeFile(config, mirror.replace('provider_installation {', `provider_installation {\n${override}\n`));
      const overridden = { ...run, env: { ...run.env, TF_CLI_CONFIG_FILE: config } };
      await expect(runInit(overridden)).rejects.toMatchObject({
        code: 'PROVIDER_UNPROVED',
        message: expect.stringContaining('dev_overrides'),
      });
    },
    LONG,
  );

  test.each(['as files', 'behind a link'])('removes what an earlier run left in .terraform, %s', async (how) => {
    const run = await make({ 'main.tf': 'resource "terraform_data" "a" {}' });
    const elsewhere = join(run.runDirectory, 'elsewhere');
    await mkdir(join(elsewhere, 'modules', 'x'), { recursive: true });
    await writeFile(join(elsewhere, 'modules', 'x', 'run.sh'), 'echo');
    await rm(run.dataDirectory, { recursive: true, force: true });
    if (how === 'as files') await cp(elsewhere, run.dataDirectory, { recursive: true });
    else await symlink(elsewhere, run.dataDirectory);
    await runInit(run, { lockfile: 'update' });
    expect((await lstat(run.dataDirectory)).isDirectory()).toBe(true);
    expect(await readdir(run.dataDirectory, { recursive: true })).not.toContain(join('modules', 'x', 'run.sh'));
    expect(await readFile(join(elsewhere, 'modules', 'x', 'run.sh'), 'utf8')).toBe('echo');
  });
});
