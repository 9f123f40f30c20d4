import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ViolationsError } from '@edp/kit';
import {
  checkManager,
  checkNewInstance,
  configDigest,
  declaredVariables,
  editEntry,
  type Entry,
  findInstance,
  InstanceError,
  mergeFields,
  parseEntry,
  parseFieldSchema,
  parseForm,
  parseTenants,
  planBackend,
  readFormFields,
  readRunFile,
} from '@edp/instance';
import fc from 'fast-check';

const readText = (path: string): string => readFileSync(path, 'utf8');
const TENANTS = parseTenants(readText('examples/infra-deploy/tenants.yaml'), 'tenants.yaml');
const SCHEMA = parseFieldSchema(readText('examples/stacks/schema.yaml'), 'schema.yaml');
const EDP = findInstance(TENANTS, { tenant: 'prod', environment: 'edp' });

const failure = (body: () => unknown): InstanceError | ViolationsError => {
  try {
    body();
  } catch (error) {
    if (error instanceof InstanceError || error instanceof ViolationsError) return error;
    throw error;
  }
  throw new Error('expected a refusal');
};
const violationsOf = (body: () => unknown): ViolationsError['violations'] =>
  (failure(body) as ViolationsError).violations;

describe('parseTenants', () => {
  test('names an unknown key with its line and what was probably meant', () => {
    const text = readText('examples/infra-deploy/tenants.yaml').replace('    review: optional', '    reviev: optional');
    const line = text.split('\n').findIndex((each) => each.includes('reviev')) + 1;
    expect(violationsOf(() => parseTenants(text, 'tenants.yaml'))).toMatchObject([
      {
        code: 'TENANTS_INVALID',
        field: 'tenants.non-prod.reviev',
        at: { file: 'tenants.yaml', line, column: 5 },
        message: expect.stringMatching(/did you mean "review"/),
      },
    ]);
  });
  test.each([
    ['review: optional', 'review: yes', /review: must be one of required, approved, optional$/, 'review'],
    ['review: optional', 'review: requierd', /review: must be one of .*, did you mean "required"\?$/, 'review'],
    ['directory: terraform', "directory: ''", /terraform.directory: must not be empty$/, 'directory'],
  ])('says in words of its own what a value may be: %s → %s', (before, after, message, name) => {
    const text = readText('examples/infra-deploy/tenants.yaml').replace(before, after);
    const line = text.split('\n').findIndex((each) => each.includes(after)) + 1;
    const [found, ...more] = violationsOf(() => parseTenants(text, 'tenants.yaml'));
    expect(more).toEqual([]);
    expect(found).toMatchObject({ message: expect.stringMatching(message), at: { line } });
    expect(found!.field).toMatch(new RegExp(`${name}$`));
  });
  test('reports everything wrong at once', () => {
    const found = violationsOf(() =>
      parseTenants('managers: {}\ntenants:\n  prod:\n    domain: Not A Domain\n    terraform: {}\n', 't.yaml'),
    );
    expect(found.map(({ field }) => field).sort()).toEqual([
      'tenants.prod.domain',
      'tenants.prod.manager',
      'tenants.prod.terraform.directory',
    ]);
  });
});

test.each([
  ['a domain that is an address', 'domain: t09.de', 'domain: 127.0.0.1', 'tenants.non-prod.domain'],
  ['a domain that ends as one', 'domain: t09.de', 'domain: 0.0.1', 'tenants.non-prod.domain'],
  ['a domain that is none by its coding', 'domain: t09.de', 'domain: xn--', 'tenants.non-prod.domain'],
  ['a host that no address can have', /outsideHosts:\n/, 'outsideHosts:\n    - 1.2.3.4.5\n', 'closure.outsideHosts[0]'],
])('%s is told as such, before anything is asked there', (_, from, to, field) => {
  const text = readText('examples/infra-deploy/tenants.yaml');
  expect(text).toMatch(from);
  expect(violationsOf(() => parseTenants(text.replace(from, to), 'tenants.yaml'))).toMatchObject([
    { code: 'TENANTS_INVALID', field, message: expect.stringMatching(/must be a (?:domain|host)/) },
  ]);
});

test('what is missing in tenants.yaml is said to be, and a near miss of a choice is suggested', () => {
  const text = readText('examples/infra-deploy/tenants.yaml')
    .replace('domain: t09.de', '')
    .replace('review: optional', 'review: optionl');
  const line = text.split('\n').findIndex((each) => each.includes('non-prod:')) + 1;
  expect(violationsOf(() => parseTenants(text, 'tenants.yaml'))).toMatchObject([
    { message: 'tenants.non-prod.domain is missing', at: { line, column: 3 } },
    { message: expect.stringMatching(/review.*did you mean "optional"/), at: { line: line + 3 } },
  ]);
});

describe('the tenants together', () => {
  const tenants = (edit: (text: string) => string): ReturnType<typeof violationsOf> =>
    violationsOf(() => parseTenants(edit(readText('examples/infra-deploy/tenants.yaml')), 'tenants.yaml'));
  test('name managers that exist, with the nearest one suggested', () => {
    const found = tenants((text) =>
      text.replaceAll(/(manager|edp): (edp|observability)\.buildth\.ing/g, '$1: $2.buildt.ing'),
    );
    expect(found.map(({ field }) => field)).toEqual([
      'tenants.prod.manager',
      'tenants.prod.exceptions.edp',
      'tenants.non-prod.manager',
    ]);
    for (const { message, at } of found) {
      expect(message).toMatch(/did you mean "(edp|observability)\.buildth\.ing"/);
      expect(at).toMatchObject({ line: expect.any(Number), column: expect.any(Number) });
    }
  });
  test('replace in backend settings what there is to replace, and nothing else', () => {
    const found = tenants((text) => text.replace('{environment}', '{env}/{Tenant}'));
    expect(found).toMatchObject([
      {
        field: expect.stringMatching(/^tenants\..*\.terraform\.backend\./),
        message: expect.stringMatching(/\{env\} is replaced by nothing.*\{tenant\}, \{environment\}, \{domain\}/),
        at: { line: expect.any(Number) },
      },
      { message: expect.stringMatching(/\{Tenant\}.*did you mean "tenant"/) },
    ]);
  });
  test('do not share a domain, and except only what can be an environment', () => {
    expect(tenants((text) => text.replace('t09.de', 'buildth.ing'))).toMatchObject([
      { field: 'tenants.non-prod.domain', message: expect.stringMatching(/domain of tenant prod/) },
    ]);
    expect(tenants((text) => text.replace('edp: observability', 'EDP: observability'))).toMatchObject([
      { message: expect.stringMatching(/\[a-z\]\[a-z0-9-\]/) },
    ]);
  });
  test('suggest the key that was probably meant, at the top too', () => {
    expect(
      tenants((text) => text.replace('tenants:', 'tennants:'))
        .map(({ message }) => message)
        .join(),
    ).toMatch(/"tennants", did you mean "tenants"/);
  });
});

describe('findInstance', () => {
  test('refuses a wrong tenant and a wrong environment at once', () => {
    expect(violationsOf(() => findInstance(TENANTS, { tenant: 'prd', environment: 'Edp' }))).toMatchObject([
      { code: 'TENANT_UNKNOWN', message: expect.stringMatching(/did you mean "prod"/) },
      { code: 'ENVIRONMENT_INVALID' },
    ]);
  });
  test('knows domain, path and manager, exceptions included', () => {
    expect(EDP).toEqual({
      tenant: 'prod',
      environment: 'edp',
      name: 'edp',
      domain: 'edp.buildth.ing',
      path: 'prod/edp',
      manager: 'observability.buildth.ing',
    });
    expect(findInstance(TENANTS, { tenant: 'non-prod', environment: 'my-test' })).toMatchObject({
      domain: 'my-test.t09.de',
      manager: 'edp.buildth.ing',
    });
  });
  test.each(['prd', '__proto__', 'constructor', ''])('refuses the tenant "%s"', (tenant) => {
    expect(violationsOf(() => findInstance(TENANTS, { tenant, environment: 'edp' }))).toMatchObject([
      { code: 'TENANT_UNKNOWN', fix: expect.stringMatching(/prod, non-prod/) },
    ]);
  });
  test('refuses every environment that is not a plain name, quickly', () => {
    const hostile = [
      '..',
      '../edp',
      'a/b',
      'a b',
      '-edp',
      'x'.repeat(300),
      'Edp',
      'edp\n',
      'edp\0',
      'é',
      '$(id)',
      '',
      '1a',
      'x'.repeat(10_000),
    ];
    for (const environment of hostile) {
      const error = failure(() => findInstance(TENANTS, { tenant: 'prod', environment }));
      expect(error).toMatchObject({ violations: [{ code: 'ENVIRONMENT_INVALID' }] });
      expect(error.message.length).toBeLessThan(120);
    }
    fc.assert(
      fc.property(fc.string(), (environment) => {
        if (!/^[a-z][a-z0-9-]{0,30}$/.test(environment))
          expect(() => findInstance(TENANTS, { tenant: 'prod', environment })).toThrow();
      }),
      { numRuns: 2000 },
    );
  });
});

describe('checkManager', () => {
  test.each([
    'https://observability.buildth.ing',
    'HTTPS://OBSERVABILITY.Buildth.ing:443',
    'https://observability.buildth.ing.',
  ])('lets %s deploy edp', (serverUrl) => {
    expect(checkManager(EDP, { serverUrl, breakGlass: '' })).toEqual({});
  });
  test.each([
    'https://edp.buildth.ing',
    'https://EDP.buildth.ing:8443',
    'https://edp.buildth.ing.',
    'http://edp.buildth.ing',
  ])('never lets %s deploy itself, not even in an emergency', (serverUrl) => {
    expect(failure(() => checkManager(EDP, { serverUrl, breakGlass: 'fire' }))).toMatchObject({ code: 'SELF_DEPLOY' });
  });
  test('refuses another forge, unless a reason is given', () => {
    const other = { serverUrl: 'https://other.example', breakGlass: '' };
    expect(failure(() => checkManager(EDP, other))).toMatchObject({
      code: 'NOT_MANAGER',
      message: expect.stringMatching(/observability\.buildth\.ing/),
    });
    expect(checkManager(EDP, { ...other, breakGlass: 'edp is down' }).warning).toMatch(/BREAK-GLASS.*edp is down/);
  });
});

describe('fields', () => {
  const read = (json: string): ReturnType<typeof readFormFields> => {
    const { form, violations } = parseForm(json);
    const fields = readFormFields(form, SCHEMA);
    return { ...fields, violations: [...violations, ...fields.violations] };
  };
  const form = (inputs: Record<string, unknown>): ReturnType<typeof readFormFields> => read(JSON.stringify(inputs));
  const merge = (
    entry: Entry | undefined,
    values: Record<string, unknown>,
    entryText?: string,
  ): ReturnType<typeof mergeFields> =>
    mergeFields({ schema: SCHEMA, entry, form: values, operation: 'deploy', entryFile: 'e.yaml', entryText });
  const REQUIRED = { adminEmail: 'a@b.de', clusterFlavor: 'cce.s2.small' };

  test('empty and absent inputs mean unchanged; texts become what the schema says', () => {
    expect(
      form({
        tenant: 'prod',
        'admin-email': '',
        nodes: '4',
        observability: 'false',
        fields: 'storageSize: 100\ndns-zone-id: ""',
      }),
    ).toMatchObject({
      values: { nodes: 4, observability: false, storageSize: 100 },
      violations: [],
    });
  });
  test('an unknown field is named with its neighbour', () => {
    expect(form({ nods: '3', fields: 'adminMail: x' }).violations).toMatchObject([
      { code: 'FIELD_UNKNOWN', message: expect.stringMatching(/did you mean "nodes"/) },
      { code: 'FIELD_UNKNOWN', message: expect.stringMatching(/did you mean "adminEmail"/) },
    ]);
    expect(read('[]').violations).toMatchObject([{ code: 'FIELDS_INVALID' }]);
    expect(form({ fields: 'a: [' }).violations).toMatchObject([{ code: 'FIELDS_INVALID' }]);
  });
  test('names every missing required field at once', () => {
    expect(merge(undefined, {}).violations.map(({ code, field }) => [code, field])).toEqual([
      ['FIELD_REQUIRED', 'adminEmail'],
      ['FIELD_REQUIRED', 'clusterFlavor'],
    ]);
  });
  test('refuses wrong types, bounds, choices and formats, each once', () => {
    const { violations } = merge(undefined, {
      adminEmail: 'no address',
      clusterFlavor: 'huge',
      nodes: 'many',
      storageSize: 0,
    });
    expect(violations.map(({ field }) => field).sort()).toEqual([
      'adminEmail',
      'clusterFlavor',
      'nodes',
      'storageSize',
    ]);
    expect(violations.find(({ field }) => field === 'clusterFlavor')?.message).toMatch(
      /"huge".*cce\.s2\.small, cce\.s2\.medium/,
    );
  });
  test('a secret is refused in form and Git, and its value is never repeated', () => {
    const fromForm = merge(undefined, { ...REQUIRED, otcSecretKey: 'hunter2' }).violations;
    const text = 'fields:\n  adminEmail: a@b.de\n  clusterFlavor: cce.s2.small\n  otcSecretKey: hunter2\n';
    const fromGit = merge(parseEntry(text, 'e.yaml'), {}, text).violations;
    expect(fromForm).toMatchObject([{ code: 'FIELD_SECRET', field: 'otcSecretKey' }]);
    expect(fromGit).toMatchObject([{ code: 'FIELD_SECRET', at: { file: 'e.yaml', line: 4 } }]);
    expect(JSON.stringify([fromForm, fromGit])).not.toMatch(/hunter2/);
  });
  test('fills defaults in without writing them into the entry', () => {
    const { fields, set, changed } = merge(undefined, REQUIRED);
    expect(fields).toMatchObject({ nodes: 3, databaseEngine: 'postgresql-16', observability: true });
    expect(set).toEqual(REQUIRED);
    expect(changed).toEqual(expect.arrayContaining(['adminEmail', 'clusterFlavor']));
  });

  describe('(INITIAL)', () => {
    const deployed = (fields: Record<string, unknown>, extra: Partial<Entry> = {}): Entry => ({
      fields,
      status: 'deployed',
      deployed: { at: '', run: '', commit: '', fields: { ...REQUIRED, nodes: 3, dnsZoneId: '' } },
      ...extra,
    });
    test('cannot be changed by the form once deployed; old, new and the way round are named', () => {
      const [violation] = merge(deployed(REQUIRED), { clusterFlavor: 'cce.s2.large' }).violations;
      expect(violation).toMatchObject({ code: 'FIELD_INITIAL', field: 'clusterFlavor' });
      expect(violation?.message).toMatch(/"cce\.s2\.small" → "cce\.s2\.large"/);
      expect(violation?.fix).toMatch(/Git.*destroy/);
    });
    test('may be repeated, changed before the first success, and changed after destroy', () => {
      expect(merge(deployed(REQUIRED), { clusterFlavor: 'cce.s2.small' }).violations).toEqual([]);
      expect(merge({ fields: REQUIRED, status: 'failed' }, { clusterFlavor: 'cce.s2.large' }).violations).toEqual([]);
      expect(merge(deployed(REQUIRED, { status: 'destroyed' }), { clusterFlavor: 'cce.s2.large' }).violations).toEqual(
        [],
      );
    });
    test('changed by hand in Git is accepted with a loud warning', () => {
      const { violations, warnings } = merge(deployed({ ...REQUIRED, clusterFlavor: 'cce.s2.large' }), {});
      expect(violations).toEqual([]);
      expect(warnings).toMatchObject([
        { message: expect.stringMatching(/clusterFlavor.*"cce\.s2\.small" is deployed, "cce\.s2\.large"/) },
      ]);
    });
  });
});

describe('entries', () => {
  test('keep comments and order when a workflow writes them', () => {
    const text = readText('examples/infra-deploy/instances/prod/edp.yaml');
    const entry = parseEntry(text, 'e.yaml');
    const after = editEntry(text, {
      fields: { ...entry.fields, nodes: 5 },
      status: 'deploying',
      attempt: { run: 'r', actor: 'a', at: 't' },
    });
    expect(after).toContain('# Two nodes run the forge, one the CI jobs.\n  nodes: 5\n');
    expect(after.split('\n').slice(0, 3)).toEqual(text.split('\n').slice(0, 3));
    expect(parseEntry(editEntry(after, { attempt: undefined, status: undefined }), 'e.yaml')).toEqual({
      ...entry,
      fields: { ...entry.fields, nodes: 5 },
    });
  });
  test('refuse unknown keys with their line', () => {
    expect(violationsOf(() => parseEntry('fields: {}\nstauts: deployed\n', 'e.yaml'))).toMatchObject([
      { code: 'ENTRY_INVALID', at: { line: 2 }, message: expect.stringMatching(/status/) },
    ]);
  });
  test.each<[string, string, number, RegExp, RegExp]>([
    [
      'fields at the top',
      '# shop\n\nadminEmail: a@b.example\nnodes: 3\n',
      3,
      /e\.yaml has no fields: block; adminEmail, nodes stand at its top/,
      /below fields:.*`fields: \{ adminEmail: …, nodes: … \}`/,
    ],
    ['one of them, beside what is known', 'stacks: { ref: main }\nnodes: 3\n', 2, /nodes stands/, /nodes: …/],
    ['many', [1, 2, 3, 4, 5, 6, 7].map((each) => `k${each}x: 1\n`).join(''), 1, /k1x, .*k5x and 2 more/, /k5x: … \}/],
    ['a list', '- nodes: 3\n', 1, /block of name: value lines, and is a list/, /below fields:/],
    ['a text', 'nodes=3\n', 1, /and is a single value/, /below fields:/],
  ])('an entry without fields says what one looks like: %s', (_, text, line, message, fix) => {
    expect(violationsOf(() => parseEntry(text, 'e.yaml'))).toEqual([
      {
        code: 'ENTRY_INVALID',
        field: 'e.yaml',
        at: { file: 'e.yaml', line },
        message: expect.stringMatching(message),
        fix: expect.stringMatching(fix),
      },
    ]);
  });
  test.each(['feilds: { a: 1 }\n', 'stauts: deployed\n', 'field:\n  a: 1\n'])(
    'and of a slip what was meant: %s',
    (text) => {
      expect(violationsOf(() => parseEntry(text, 'e.yaml'))).toMatchObject([
        { message: expect.stringMatching(/did you mean "(fields|status)"/) },
      ]);
    },
  );
  test('a new name one letter off an existing one needs to be typed twice', () => {
    const instance = findInstance(TENANTS, { tenant: 'prod', environment: 'edpp' });
    const violations = (entryFiles: string[], confirm = ''): unknown[] =>
      checkNewInstance({ instance, entryFiles, confirm });
    expect(violations(['non-prod/edp.yaml'])).toMatchObject([{ code: 'CONFIRM_NEW' }]);
    expect(violations(['prod/edp.yaml'], 'edpp')).toEqual([]);
    expect(violations(['prod/observability.yaml', 'prod/edp.txt'])).toEqual([]);
  });
});

test('backend settings name the instance', () => {
  expect(planBackend(TENANTS.tenants['prod']!, EDP)).toEqual({ path: '/var/lib/edp/state/prod/edp.tfstate' });
});

test('the configuration digest depends on values, not on key order', () => {
  const parts = { fields: { a: 1, b: 2 }, tenant: TENANTS.tenants['prod']!, stacksCommit: 'c' };
  expect(configDigest(parts)).toBe(configDigest({ ...parts, fields: { b: 2, a: 1 } }));
  expect(configDigest(parts)).not.toBe(configDigest({ ...parts, stacksCommit: 'd' }));
});

test('the variables of a root module are read from its files', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'edp-tf-'));
  writeFileSync(join(directory, 'main.tf'), 'variable "a" {}\n  variable "b" {\n}\n# variable "c" {}\n');
  expect(await declaredVariables(directory)).toEqual(new Set(['a', 'b']));
  rmSync(directory, { recursive: true });
});

test('what is no run file is refused with the first problem alone', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'edp-run-'));
  writeFileSync(join(directory, 'main.tf'), 'variable');
  await expect(readRunFile(join(directory, 'main.tf'))).rejects.toMatchObject({ code: 'RUN_FILE_INVALID' });
  writeFileSync(join(directory, 'other.json'), '{"version": 9}');
  await expect(readRunFile(join(directory, 'other.json'))).rejects.toMatchObject({
    code: 'RUN_FILE_INVALID',
    cause: { message: expect.stringMatching(/^version: [^\n]+, and \d+ more$/) },
  });
  rmSync(directory, { recursive: true });
});
