import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addMasks } from '@edp/kit';
import { renderReviewPage, type ReviewedPlan } from '@edp/plan-review';
import { type PlanJson, replacementCauses, reviewPlan } from '@edp/terraform';
import { type Chromium, startChromium } from '../../../test/world/chromium.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const EVIL = `"><img src=x onerror="window.hacked=1"><script>window.hacked=1</script>`;
const SECRET = 'Zq7-Kx2-page-secret';

const replaced = (address: string, path: string, type = 'terraform_data') => ({
  ...{ address, mode: 'managed', type },
  change: { actions: ['delete' as const, 'create' as const], replace_paths: [[path]] },
});
const refers = (...references: string[]) => ({ references });

/** A network that is replaced by hand, what stands in it, one way or another, and something of its own. */
const PLAN: PlanJson = {
  resource_changes: [
    replaced('opentelekomcloud_vpc_v1.net', 'cidr'),
    replaced('opentelekomcloud_vpc_subnet_v1.sub[0]', 'vpc_id'),
    replaced('module.cluster.opentelekomcloud_cce_cluster_v3.k8s', 'subnet_id', 'opentelekomcloud_cce_cluster_v3'),
    replaced('module.cluster.opentelekomcloud_cce_node_v3.node["a"]', 'cluster_id'),
    replaced(`terraform_data.evil["${EVIL}"]`, 'input'),
    replaced(`terraform_data.alone["${SECRET}"]`, 'input'),
    { address: 'terraform_data.grows', mode: 'managed', type: 'terraform_data', change: { actions: ['update'] } },
  ],
  configuration: {
    root_module: {
      resources: [
        { address: 'opentelekomcloud_vpc_v1.net', expressions: { cidr: refers('var.cidr') } },
        {
          address: 'opentelekomcloud_vpc_subnet_v1.sub',
          expressions: { vpc_id: refers('opentelekomcloud_vpc_v1.net.id', 'opentelekomcloud_vpc_v1.net') },
        },
        {
          address: 'terraform_data.evil',
          expressions: { input: refers('local.which', 'terraform_data.grows.output') },
        },
        { address: 'terraform_data.alone', expressions: { input: {} } },
      ],
      module_calls: {
        cluster: {
          expressions: { subnet: refers('data.opentelekomcloud_vpc_subnet_v1.found.id') },
          module: {
            resources: [
              { address: 'opentelekomcloud_cce_cluster_v3.k8s', expressions: { subnet_id: refers('var.subnet') } },
              {
                address: 'opentelekomcloud_cce_node_v3.node',
                expressions: { cluster_id: refers('each.value') },
                for_each_expression: refers('opentelekomcloud_cce_cluster_v3.k8s.id'),
              },
            ],
          },
        },
      },
    },
  },
};
PLAN.configuration!.root_module!.resources!.push({
  address: 'data.opentelekomcloud_vpc_subnet_v1.found',
  mode: 'data',
  expressions: { vpc_id: refers('opentelekomcloud_vpc_subnet_v1.sub[0].id') },
});
const LOCALS = new Map([['which', ['module.cluster.node']]]);
PLAN.configuration!.root_module!.module_calls!['cluster']!.module!.outputs = {
  node: { expression: refers('opentelekomcloud_cce_node_v3.node') },
};

const target = { title: 'edp.example.org', name: 'edp' };
const reviewed: Pick<ReviewedPlan, 'id' | 'review' | 'drift'> = {
  id: 'a'.repeat(64),
  drift: [],
  review: reviewPlan(PLAN),
};
const page = (plan: PlanJson = PLAN, more = {}): string =>
  renderReviewPage(
    { ...reviewed, review: reviewPlan(plan) },
    {
      target,
      text: `# ${EVIL}\n  + token = "${SECRET}"`,
      destroy: false,
      hasId: true,
      causes: replacementCauses(plan, { locals: LOCALS }),
      ...more,
    },
  );

let directory: string;
let chromium: Chromium;
beforeAll(async () => {
  addMasks([SECRET]);
  directory = mkdtempSync(join(tmpdir(), 'edp-review-'));
  chromium = await startChromium();
}, 600_000);
afterAll(async () => {
  await chromium.stop();
  rmSync(directory, { recursive: true, force: true });
});
const open = async (html: string): ReturnType<Chromium['open']> => {
  const file = join(directory, `${Math.random()}.html`);
  writeFileSync(file, html);
  return chromium.open(pathToFileURL(file).href);
};

test('what is replaced is caused by what its forcing attribute is made of, through modules, variables, locals, data and for_each', () => {
  expect(Object.fromEntries(replacementCauses(PLAN, { locals: LOCALS }))).toEqual({
    'opentelekomcloud_vpc_v1.net': [],
    'opentelekomcloud_vpc_subnet_v1.sub[0]': ['opentelekomcloud_vpc_v1.net'],
    'module.cluster.opentelekomcloud_cce_cluster_v3.k8s': ['opentelekomcloud_vpc_subnet_v1.sub[0]'],
    'module.cluster.opentelekomcloud_cce_node_v3.node["a"]': ['module.cluster.opentelekomcloud_cce_cluster_v3.k8s'],
    [`terraform_data.evil["${EVIL}"]`]: [
      'module.cluster.opentelekomcloud_cce_node_v3.node["a"]',
      'terraform_data.grows',
    ],
    [`terraform_data.alone["${SECRET}"]`]: [],
  });
});

test('a plan without configuration, and one whose references go in a circle, have an end', () => {
  const { configuration: _, ...bare } = PLAN;
  expect([...replacementCauses(bare).values()].flat()).toEqual([]);
  const circle: PlanJson = {
    resource_changes: [replaced('a.a', 'x'), replaced('a.b', 'x')],
    configuration: {
      root_module: {
        resources: [
          { address: 'a.a', expressions: { x: refers('a.b', 'module.m.o') } },
          { address: 'a.b', expressions: { x: refers('a.a') } },
        ],
        module_calls: {
          m: { expressions: { v: refers('module.m.o') }, module: { outputs: { o: { expression: refers('var.v') } } } },
        },
      },
    },
  };
  expect(Object.fromEntries(replacementCauses(circle))).toEqual({ 'a.a': ['a.b'], 'a.b': ['a.a'] });
  const html = page(circle);
  expect(html.match(/<li id="r\d+"/g)).toHaveLength(2);
});

test('shows in a browser what causes what, as lists in lists', async () => {
  const opened = await open(page());
  const chain = await opened.evaluate<string[]>(
    `[...document.querySelectorAll('.tree li')].map((li) => { let depth = 0; for (let at = li; !at.matches('.tree'); at = at.parentElement) depth += at.matches('ul'); return depth + ' ' + li.querySelector('code').textContent; })`,
  );
  expect(chain).toEqual([
    '1 opentelekomcloud_vpc_v1.net',
    '2 opentelekomcloud_vpc_subnet_v1.sub[0]',
    '3 module.cluster.opentelekomcloud_cce_cluster_v3.k8s',
    '4 module.cluster.opentelekomcloud_cce_node_v3.node["a"]',
    `5 terraform_data.evil["${EVIL}"]`,
    '1 terraform_data.alone["***"]',
  ]);
  expect(await opened.evaluate('document.querySelectorAll("tbody tr").length')).toBe(7);
});

test.each(['light', 'dark'] as const)(
  'keeps nobody out, in %s: axe finds no violation',
  async (scheme) => {
    const opened = await open(page());
    await opened.setScheme(scheme);
    await opened.evaluate(`document.querySelectorAll('details').forEach((each) => { each.open = true; })`);
    const found = await opened.evaluate(
      `${AXE}; axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`,
    );
    expect(found).toEqual([]);
  },
  600_000,
);

test('runs nothing of a name, asks for nothing, and holds no secret', async () => {
  const html = page();
  expect(html).not.toContain(SECRET);
  expect(html).not.toMatch(/<script|<img|<link|@import|url\(|<[^>]*\s(style|src|on\w+)=/);
  expect(html).toMatch(
    /Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'/,
  );
  const opened = await open(html);
  expect(await opened.evaluate('typeof window.hacked')).toBe('undefined');
  expect(await opened.evaluate('document.images.length')).toBe(0);
  expect(await opened.evaluate('document.querySelector("pre").textContent')).toBe(`# ${EVIL}\n  + token = "***"`);
});

test('of thousands of replacements it stays a page, and of none says so', () => {
  const many: PlanJson = {
    resource_changes: Array.from({ length: 5000 }, (_, index) => replaced(`a.b[${index}]`, 'x')),
  };
  const html = page(many);
  expect(html).toContain('and 3000 more, in the table below');
  expect(html.match(/<tr><th scope="row">/g)).toHaveLength(5000);
  const none = page({});
  expect(none).toContain('No changes.');
  expect(none).not.toContain('because of what');
});
