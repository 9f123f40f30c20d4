import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ExampleForge, startExampleForge } from '../real/actions/example-forge.ts';
import type { StoredRun } from '../real/actions/forge-run.ts';

// A rollout whose workflows a forge runs: its own job takes one place of the runners, what it dispatches takes the other.
const LONG = 1_200_000;
const WAVES = 'waves:\n  - { name: a, select: [non-prod/first] }\n  - { name: b }\n\n';
const FIELDS = 'fields:\n  adminEmail: ops@lab.example\n  clusterFlavor: cce.s2.small\n';

let world: ExampleForge;
beforeAll(async () => {
  world = await startExampleForge({
    infraDeploy: {
      'tenants.yaml': (text) => text.replace(/^waves:\n(?: .*\n)+\n/m, WAVES),
      'instances/non-prod/first.yaml': () => FIELDS,
      'instances/non-prod/second.yaml': () => FIELDS,
    },
    secrets: {},
    variables: {},
    places: 2,
  });
}, LONG);
afterAll(async () => world.stop(), LONG);

async function rollout(inputs: Record<string, string>): Promise<StoredRun> {
  const stored = await (await world.dispatch('rollout', inputs)).ended();
  if (stored.conclusion !== 'success') throw new Error(`it ended with ${stored.conclusion}:\n${stored.log}`);
  return stored;
}

test(
  'a rollout dispatches the workflows of its instances on a real forge, follows them, and deploys wave by wave',
  async () => {
    const planned = await rollout({ mode: 'plan', 'stacks-ref': 'main', tenant: 'non-prod' });
    const id = /rollout-id ([0-9a-f]{64})/.exec(planned.log)![1]!;
    expect(await world.refs('infra-deploy')).toHaveProperty([`refs/rollouts/${id}`]);

    await rollout({ mode: 'deploy', 'rollout-id': id });
    for (const environment of ['first', 'second'])
      expect(await world.entry('non-prod', environment)).toMatchObject({
        status: 'deployed',
        deployed: { reviewed: { plan: expect.stringMatching(/^[0-9a-f]{64}$/) } },
      });
    expect(Object.keys(await world.refs('infra-deploy'))).not.toContainEqual(expect.stringMatching(/^refs\/locks\//));
  },
  LONG,
);
