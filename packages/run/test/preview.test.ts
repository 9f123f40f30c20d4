import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Deployed, type FleetStand, startFleet } from './fleet-stand.ts';

const SCHEMA = `$schema: https://json-schema.org/draft/2020-12/schema
type: object
additionalProperties: false
properties:
  mail: { type: string }
  size: { type: string, enum: [small, large] }
`;
const APP = (replicas: number): string =>
  `apiVersion: apps/v1
kind: Deployment
metadata:
  name: app
  namespace: app
spec:
  replicas: ${replicas}
  host: app.{{instance.domain}}
  address: {{quote outputs.ip}}
`;
const STACKS = {
  'schema.yaml': SCHEMA,
  'template/app/deployment.yaml.hbs': APP(2),
  'template/app/mail.yaml.hbs':
    'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: mail\ndata:\n  to: {{quote fields.mail}}\n',
  'template/app/notes.txt': 'the same everywhere\n',
};
const COUNT = 200;
const name = (index: number): string => `i${String(index).padStart(3, '0')}`;
const OLD = [7, 70, 170].map(name);
const EDITED = [3, 30, 90, 130, 199].map(name);
const NEW = 'fresh';

let stand: FleetStand;
beforeAll(async () => {
  stand = await startFleet(STACKS);
  const instances = Array.from({ length: COUNT }, (_, index): Deployed => {
    const environment = name(index);
    const fields = { mail: `${environment}@lab.example`, ...(OLD.includes(environment) ? {} : { size: 'small' }) };
    return { environment, fields, outputs: { ip: `192.0.2.${index}` } };
  });
  await stand.deploy(instances);
  const { forge } = stand;
  const entry = JSON.stringify({ fields: { mail: 'a@lab.example', size: 'small' } });
  const files = {
    [`instances/lab/${NEW}.yaml`]: entry,
    'instances/lab/elsewhere.yaml': entry,
    'instances/README.md': 'x',
  };
  await forge.seed('acme', 'infra-deploy', { files });
  await forge.seed('acme', 'stacks-instances', {
    files: Object.fromEntries(EDITED.map((each) => [`lab/${each}/app/deployment.yaml`, 'kind: ByHand\n'])),
  });
});
afterAll(async () => stand.stop());

/** What the comment says of a group, up to the next heading. */
const section = (text: string, title: string): string => text.split(`#### ${title}`)[1]?.split('\n#### ')[0] ?? '';
const named = (text: string): string[] =>
  [...new Set([...text.matchAll(/lab\/([a-z]+\d*)/g)].map(([, each]) => each!))].sort();

describe('a pull request that makes a field required and changes two templates', () => {
  const REQUIRED = `${SCHEMA}required: [size]\n`;
  let number = 0;

  test('gets one comment that names exactly those that are refused, edited by hand or never deployed', async () => {
    await stand.push('patch', { 'schema.yaml': REQUIRED, 'template/app/deployment.yaml.hbs': APP(3) });
    number = stand.open('patch');
    const { outputs, lines } = await stand.preview({ number });
    const [comment, ...others] = stand.comments(number);
    const { body } = comment!;
    expect(others).toEqual([]);
    expect(named(section(body, 'Refused'))).toEqual(OLD);
    expect(section(body, 'Refused')).toMatch(/FIELD\\_REQUIRED: .*size/);
    expect(named(section(body, 'Edited by hand'))).toEqual(EDITED);
    expect(section(body, 'Edited by hand')).toContain('app/deployment.yaml');
    expect(named(section(body, 'Cannot be compared'))).toEqual([NEW]);
    expect(section(body, 'Changes')).toMatch(
      /In 197 instances \(.*\):\n\n~~~diff\n! Deployment app\/app \(app\/deployment\.yaml\)\n! {5}spec\.replicas: 2 → 3\n~~~/,
    );
    expect(body).toMatch(/Deployed from another forge.*lab\/elsewhere/);
    expect(body).toMatch(/\| Changed\s+\| 192 /);
    expect(Buffer.byteLength(body)).toBeLessThan(65_536);
    expect(outputs).toMatchObject({ refused: '3', changed: 'true' });
    const diff = readFileSync(outputs['diff-file']!, 'utf8');
    expect(diff.match(/^\+ {2}replicas: 3$/gm)).toHaveLength(197);
    expect(lines.join('\n')).toContain('In 197 instances');
  });

  test('a second push updates the same comment', async () => {
    const [before] = stand.comments(number);
    const commit = await stand.push('patch', { 'template/app/deployment.yaml.hbs': APP(4) });
    await stand.preview({ number });
    const after = stand.comments(number);
    expect(after).toEqual([{ ...before, body: expect.stringContaining('spec.replicas: 2 → 4') }]);
    expect(after[0]!.body).toContain(commit.slice(0, 12));
    expect(after[0]!.body).not.toContain('2 → 3');
  });

  test('what is pushed while a preview is made is what stands there in the end, in one comment, whoever wrote first', async () => {
    const own = stand.open('patch');
    const pull = stand.forge.directory('acme', 'stacks');
    const newer = await stand.push('newer', { 'template/app/deployment.yaml.hbs': APP(9) });
    let pushed = false;
    const pushNow = (line: string): void => {
      if (pushed || !line.includes('### What')) return;
      pushed = true;
      execFileSync('git', ['-C', pull, 'update-ref', 'refs/heads/patch', newer]);
    };
    // Both have read the older commit by then, or one of them the newer.
    await Promise.all([stand.preview({ number: own }, { onInfo: pushNow }), stand.preview({ number: own })]);
    expect(stand.comments(own)).toEqual([expect.objectContaining({ body: expect.stringContaining('2 → 9') })]);
    expect(stand.comments(own)[0]!.body).toContain(newer.slice(0, 12));
  });

  test('writes nothing but the comment, and a comment of somebody else with the same mark stays as it is', async () => {
    const own = stand.open('patch');
    const refs = async () =>
      Promise.all(['infra-deploy', 'stacks', 'stacks-instances'].map((each) => stand.forge.refs('acme', each)));
    const foreign = { id: 900, body: 'Mine <!-- preview of acme/infra-deploy -->', user: { id: 7, login: 'mallory' } };
    stand.forge.repository('acme', 'stacks').pulls[own - 1]!.comments = [foreign];
    const before = await refs();
    const requests = stand.forge.requests.length;
    await stand.preview({ number: own, select: ['lab/i00*'] });
    expect(await refs()).toEqual(before);
    expect(stand.comments(own)).toEqual([foreign, expect.objectContaining({ user: { id: 1, login: 'operator' } })]);
    const asked = stand.forge.requests.slice(requests);
    expect(asked.filter((each) => !each.startsWith('GET ') && !each.includes('git-upload-pack'))).toEqual([
      expect.stringMatching(/^POST \/api\/v1\/repos\/acme\/stacks\/issues\/\d+\/comments/),
    ]);
    expect(named(stand.comments(own)[1]!.body)).not.toContain('i170');
  });
});

test('by dispatch with a commit: the log and the file, no comment, and a glob that selects nothing is refused', async () => {
  const commit = await stand.push('by-hand', { 'template/app/notes.txt': 'another\n' });
  const { lines } = await stand.preview({ stacksRef: commit });
  expect(lines.join('\n')).toMatch(/In 199 instances|In 200 instances/);
  await expect(stand.preview({ stacksRef: commit, select: ['prod/*'] })).rejects.toMatchObject({
    code: 'SELECTION_EMPTY',
  });
});

test('a pull request of another repository than stacks is refused before it is asked for', async () => {
  await expect(stand.preview({ number: 1, infraDeploy: 'acme/stacks' })).rejects.toMatchObject({
    code: 'TENANTS_MISSING',
  });
});

test('templates that multiply each other are stopped in three instances, and the others are said not to be looked at', async () => {
  const partial = (level: number): string => (level === 6 ? 'x' : `{{> p${level + 1}}}`.repeat(10));
  const partials = Array.from({ length: 7 }, (_, level) => [`template/_partials/p${level}.hbs`, partial(level)]);
  const files = { ...(Object.fromEntries(partials) as Record<string, string>), 'template/bomb.txt.hbs': '{{> p0}}' };
  const commit = await stand.push('bomb', files);
  const { lines, outputs } = await stand.preview({ stacksRef: commit, select: ['lab/i00*'] });
  const text = lines.join('\n');
  expect(named(section(text, 'Refused'))).toEqual([0, 1, 2].map(name));
  expect(section(text, 'Refused')).toMatch(/TEMPLATE\\_LIMIT/);
  expect(section(text, 'Cannot be compared')).toMatch(/was not looked at.*: lab\/i003, .*lab\/i009$/m);
  expect(outputs).toMatchObject({ refused: '3' });
});

describe('the pull request of a fork', () => {
  const SECRETS = [
    'env.STACKS_TOKEN',
    'process.env',
    'constructor.constructor',
    'lookup this "__proto__"',
    '> ../../../etc/passwd',
  ];

  test('is shown by effect alone: nothing that its templates or its schema print leaves the run', async () => {
    const { forge } = stand;
    const files = {
      // What reads every value of an entry, if anybody shows it.
      'template/app/deployment.yaml.hbs': `{{toJson fields}} {{toJson outputs}}\n`,
      'schema.yaml': SCHEMA.replace('mail: { type: string }', 'mail: { type: string, pattern: "^never$" }'),
    };
    const commit = await forge.seed('acme', 'stacks', { files, branch: 'from-fork' });
    const number = stand.open('patch', 'mallory/stacks');
    const directory = forge.directory('acme', 'stacks');
    execFileSync('git', ['-C', directory, 'update-ref', `refs/pull/${number}/head`, commit]);
    execFileSync('git', ['-C', directory, 'update-ref', '-d', 'refs/heads/from-fork']);
    const { lines, outputs } = await stand.preview({ number });
    const text = `${stand.comments(number)[0]!.body}\n${lines.join('\n')}`;
    expect(text).toMatch(/that of a fork/);
    expect(text).toMatch(/FIELD\\_INVALID: .*lab\/i000/);
    expect(text).not.toMatch(/@lab\.example|192\.0\.2/);
    expect(outputs).not.toHaveProperty('diff-file');
  });

  test.each(SECRETS)('finds nothing at {{%s}}', async (expression) => {
    const commit = await stand.push('reads', { 'template/app/deployment.yaml.hbs': `x: "{{${expression}}}"\n` });
    const { outputs, lines } = await stand.preview({ stacksRef: commit, select: ['lab/i000'] });
    expect(outputs).toMatchObject({ refused: '1' });
    expect(lines.join('\n')).toMatch(/TEMPLATE/);
  });
});
