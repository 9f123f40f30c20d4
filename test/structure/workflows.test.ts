import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parseYaml } from '@edp/yaml';
import { ensurePart } from '../../tools/parts.mjs';
import { shortUses } from '../world/short-uses.ts';

const DIRECTORIES = [
  '.forgejo/workflows',
  'examples/infra-deploy/.forgejo/workflows',
  'examples/stacks/.forgejo/workflows',
];
const FILES = DIRECTORIES.flatMap((directory) => readdirSync(directory).map((file) => join(directory, file)));

/** True for Forgejo, and unknown to a linter made for GitHub. */
const KNOWN_BETTER = [
  // A first, empty choice means "unchanged".
  'string should not be empty',
  // Forgejo runs any version of any action.
  'is too old to run on GitHub Actions',
];

interface Step {
  with?: Record<string, string>;
}

/** Inputs of later steps that say what an operator or the repository's settings say. */
const CHECKED_EARLY = ['repository-token', 'status-token'];
/** What resolve is told for all of them. */
const TOLD_ONCE = ['on-drift', 'pull-request', 'recipients', 'source', 'wait-minutes', 'leftovers'];

const temp = mkdtempSync(join(tmpdir(), 'edp-lint-'));
let actionlint = '';
beforeAll(async () => {
  actionlint = await ensurePart('actionlint', console.log);
  writeFileSync(join(temp, 'config.yaml'), 'self-hosted-runner:\n  labels: [docker]\n');
});
afterAll(() => rmSync(temp, { recursive: true, force: true }));

describe.each(FILES)('workflow %s', (file) => {
  const text = readFileSync(file, 'utf8');

  test('is clean for actionlint', () => {
    const ignored = KNOWN_BETTER.flatMap((pattern) => ['-ignore', pattern]);
    const argv = ['-oneline', '-no-color', '-shellcheck=', '-pyflakes=', '-config-file', join(temp, 'config.yaml')];
    const { stdout, stderr } = spawnSync(actionlint, [...argv, ...ignored, '-'], {
      input: shortUses(text),
      encoding: 'utf8',
    });
    expect({ stdout, stderr }).toEqual({ stdout: '', stderr: '' });
  });

  test('names every action by full URL, others by commit', () => {
    const uses = [...text.matchAll(/uses: (\S+)/g)].map((match) => match[1]!);
    const allowed =
      /^https:\/\/((?:edp|observability)\.buildth\.ing\/DevFW-CICD\/edp-actions\/actions\/[\w-]+@v1|[^@]+@[0-9a-f]{40})$/;
    expect(uses.filter((each) => !allowed.test(each))).toEqual([]);
  });

  test('lets Terraform stop by its own deadline at least five minutes before the runner stops it', () => {
    const { jobs } = parseYaml(text, { file }) as {
      jobs: Record<string, { steps: { uses?: string; with?: { deadline?: string }; 'timeout-minutes': number }[] }>;
    };
    for (const { uses = '', with: inputs, 'timeout-minutes': minutes } of Object.values(jobs).flatMap(
      (job) => job.steps,
    )) {
      const action = /(terraform-(?:plan|apply|destroy))@/.exec(uses)?.[1];
      if (action === undefined) continue;
      const { inputs: known } = parseYaml(readFileSync(join('actions', action, 'action.yml'), 'utf8'), {
        file: action,
      }) as {
        inputs: { deadline: { default: string } };
      };
      expect(minutes - Number(inputs?.deadline ?? known.deadline.default)).toBeGreaterThanOrEqual(5);
    }
  });

  test('gives resolve what later steps of the same job are given: what is wrong with it is found before anything changes', () => {
    const { jobs } = parseYaml(text, { file }) as { jobs: Record<string, { steps?: Step[] }> };
    for (const { steps = [] } of Object.values(jobs)) {
      const resolve = steps.find((step) => step.with?.['mode'] === 'resolve');
      if (resolve === undefined) continue;
      const later = steps.flatMap((step) => Object.entries(step === resolve ? {} : (step.with ?? {})));
      const given = later.filter(([input, value]) => CHECKED_EARLY.includes(input) && !value.includes('steps.'));
      expect(given.length > 0).toBe(basename(file).includes('deploy'));
      expect(resolve.with).toMatchObject(Object.fromEntries(given));
      const again = later.filter(([input, value]) => TOLD_ONCE.includes(input) && !value.includes('steps.'));
      expect(again).toEqual([]);
    }
  });

  test('puts nothing into a shell, and time-outs on every step and on no job', () => {
    const { jobs } = parseYaml(text, { file }) as {
      jobs: Record<string, { 'timeout-minutes'?: number; steps: { run?: string; 'timeout-minutes'?: number }[] }>;
    };
    for (const job of Object.values(jobs)) {
      expect(job['timeout-minutes']).toBeUndefined();
      for (const step of job.steps) {
        expect(step.run ?? '').not.toContain('${{');
        expect(step['timeout-minutes']).toBeGreaterThan(0);
      }
    }
  });

  test('queues a second run instead of cancelling the first', () => {
    if (file.endsWith('ci.yml')) return;
    expect(parseYaml(text, { file })).toMatchObject({ concurrency: { 'cancel-in-progress': false } });
  });
});

describe('a job that calls a workflow', () => {
  const blocks = readdirSync('docs')
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => [...readFileSync(join('docs', file), 'utf8').matchAll(/^```ya?ml\n([^]*?)^```/gm)])
    .map(([, block = '']) => block)
    .filter((block) => block.includes('/workflows/'));
  const texts = [...FILES.map((file) => readFileSync(file, 'utf8')), ...blocks];

  test('has runs-on with a full URL, and with nothing else', () => {
    const jobs = texts.flatMap((text) =>
      Object.values(
        (parseYaml(text, { file: 'workflow' }) as { jobs?: Record<string, { uses?: string; 'runs-on'?: string }> })
          .jobs ?? {},
      ).filter(({ uses }) => uses !== undefined),
    );
    expect(jobs.length).toBeGreaterThan(0);
    const wrong = jobs.filter((job) => job.uses!.startsWith('https://') !== (job['runs-on'] !== undefined));
    expect(wrong).toEqual([]);
  });
});
