import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ensurePart } from '../../tools/parts.mjs';
import { localBackend } from './backends.ts';
import { type Cloud, startCloud } from './cloud.ts';
import { readProviderSchema, type SchemaField } from './provider-schema.ts';

interface Described {
  form: SchemaField['form'];
  required: boolean;
  only: boolean;
  inner: Record<string, Described>;
}

const MODULE = 'examples/infra-deploy/terraform-otc';
const LONG = 600_000;
let served: Record<string, Record<string, Described>> = {};
let root = '';
let cloud: Cloud;

beforeAll(async () => {
  const { stdout } = spawnSync(await ensurePart('cloud'), ['describe'], { encoding: 'utf8' });
  served = JSON.parse(stdout) as typeof served;
  cloud = await startCloud();
  root = mkdtempSync(join(tmpdir(), 'edp-schema-'));
  cpSync(MODULE, root, { recursive: true });
  writeFileSync(join(root, 'main.tf'), localBackend(readFileSync(join(root, 'main.tf'), 'utf8')));
  expect(terraform('init', '-input=false')).toMatchObject({ code: 0 });
}, LONG);
afterAll(() => {
  cloud.remove();
  rmSync(root, { recursive: true, force: true });
});

function terraform(...args: string[]): { code: number | null; text: string } {
  const env = { PATH: process.env['PATH'], HOME: root, ...cloud.env };
  const { status, stdout, stderr } = spawnSync('terraform', [...args, '-no-color'], {
    cwd: root,
    encoding: 'utf8',
    env,
  });
  return { code: status, text: stdout + stderr };
}

/** What the stand-in says otherwise than the real provider, one line a field. */
function differences(
  path: string,
  { ours, real }: { ours: Record<string, Described>; real: Record<string, SchemaField> | undefined },
): string[] {
  if (real === undefined) return [`${path}: the real provider has no such type`];
  const missing = Object.entries(real).filter(([name, { required }]) => required && !(name in ours));
  const wrong = Object.entries(ours).flatMap(([name, { form, required, only, inner }]) => {
    const found = real[name];
    const at = `${path}.${name}`;
    if (found === undefined) return [`${at}: not in the real provider`];
    const own = JSON.stringify({ form, required, only });
    const theirs = JSON.stringify({ form: found.form, required: found.required, only: found.only });
    return [
      ...(own === theirs ? [] : [`${at}: ${own} here, ${theirs} in the real provider`]),
      ...differences(at, { ours: inner, real: found.inner }),
    ];
  });
  return [...missing.map(([name]) => `${path}.${name}: required by the real provider and not here`), ...wrong];
}

test('the real schema is read whole: forms, what is required, nested blocks', () => {
  const database = readProviderSchema('opentelekomcloud_rds_instance_v3')!;
  expect(database['db']).toMatchObject({ form: 'block', required: true });
  expect(database['db']!.inner['password']).toMatchObject({ form: 'text', required: true });
  expect(database['private_ips']).toMatchObject({ form: 'list', only: true });
  expect(readProviderSchema('opentelekomcloud_css_cluster_v1')!['node_config']!.inner['network_info']).toMatchObject({
    required: true,
    inner: { vpc_id: { required: true } },
  });
  expect(readProviderSchema('opentelekomcloud_no_such_thing')).toBeUndefined();
});

test('the stand-in serves nothing but what the real providers have, as they have it', () => {
  const found = Object.entries(served).flatMap(([type, ours]) =>
    differences(type, { ours, real: readProviderSchema(type) }),
  );
  expect(Object.keys(served).length).toBeGreaterThan(15);
  expect(found).toEqual([]);
});

describe('the root module on Open Telekom Cloud', () => {
  test('uses only types that are compared with the real providers', () => {
    const text = readdirSync(MODULE)
      .filter((name) => name.endsWith('.tf'))
      .map((name) => readFileSync(join(MODULE, name), 'utf8'))
      .join('\n');
    const types = [...text.matchAll(/^resource "(\w+)"/gm)].map(([, type]) => type!);
    expect(types.filter((type) => !(type in served))).toEqual([]);
    // Ids of things that somebody else would have had to make.
    expect(text).not.toMatch(/00000000-0000|REPLACE|CHANGEME|example\.org/);
  });

  test('is valid by that schema', () => {
    expect(terraform('validate')).toMatchObject({ code: 0 });
  });

  test.each([
    ['cluster.tf', /^ {2}flavor .*$/m, '', 'The argument "flavor" is required'],
    ['data.tf', /^ {2}volume \{[^}]*\}\n/m, '', 'At least 1 block is required'],
    ['data.tf', /^ {2}db \{/m, '  db_nothing {', 'Blocks of type "db_nothing" are not expected here'],
    ['network.tf', /gateway_ip = .*/, '', 'The argument "gateway_ip" is required'],
    ['entrance.tf', /^ {2}network_ids .*$/m, '', 'The argument "network_ids" is required'],
  ])(
    'is invalid where %s loses %s',
    (file, pattern, replacement, message) => {
      const text = readFileSync(join(MODULE, file), 'utf8');
      expect(text).toMatch(pattern);
      writeFileSync(join(root, file), text.replace(pattern, replacement));
      const { code, text: said } = terraform('validate');
      writeFileSync(join(root, file), text);
      expect({ code, said }).toMatchObject({ code: 1, said: expect.stringContaining(message) });
    },
    LONG,
  );

  test(
    'makes passwords that every service takes, and secrets whose keys the printed lines name',
    () => {
      const variables = { tenant: 'non-prod', environment: 'try', domain: 'try.t09.de', clusterFlavor: 'cce.s2.small' };
      writeFileSync(
        join(root, 'terraform.tfvars.json'),
        JSON.stringify({ ...variables, search: true, dnsZoneId: 'z' }),
      );
      expect(terraform('apply', '-auto-approve', '-input=false')).toMatchObject({ code: 0 });
      const output = (name: string): unknown => JSON.parse(terraform('output', '-json', name).text);
      const secrets = output('kubernetes_secrets') as Record<string, Record<string, string>>;
      const logins = output('initial_admin_credentials') as Record<
        string,
        { username: string; password: string; secret: Record<string, string> }
      >;
      expect(Object.keys(logins).sort()).toEqual(['argocd', 'forgejo', 'grafana']);
      for (const { username, password, secret } of Object.values(logins)) {
        const made = secrets[`${secret['namespace']}/${secret['name']}`]!;
        expect(made[secret['passwordKey']!]).toBe(password);
        if (secret['usernameKey'] !== undefined) expect(made[secret['usernameKey']]).toBe(username);
      }
      const passwords = cloud
        .objects()
        .flatMap(({ attributes }) => [
          attributes['password'],
          attributes['admin_pass'],
          ...((attributes['db'] as { password: string }[] | undefined) ?? []).map(({ password }) => password),
        ])
        .filter((each): each is string => typeof each === 'string');
      expect(passwords).toHaveLength(3);
      for (const password of passwords) {
        expect(password).toMatch(/^[a-zA-Z0-9_-]{8,32}$/);
        for (const kind of [/[a-z]/, /[A-Z]/, /\d/, /[_-]/]) expect(password).toMatch(kind);
      }
    },
    LONG,
  );
});
