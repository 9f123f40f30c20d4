import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ensurePart } from '../../tools/parts.mjs';
import { startRunner } from './actions/runner-process.ts';
import { type RealForge, startGitea } from './gitea.ts';
import { shareFiles } from './share-files.ts';

// No Forgejo is in a registry that these tests may use: what is given here is Gitea behind a program of another name, as one with all of its files
// inside. What is tried is the way that a given server takes; what a Forgejo says to the suites nobody has seen.
let place: string;
let forge: RealForge | undefined;
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'edp-given-'));
  chmodSync(place, 0o755);
  const program = join(place, 'program');
  shareFiles(dirname(await ensurePart('gitea', console.log)), program);
  const given = join(place, 'forgejo');
  const noted = join(place, 'noted');
  writeFileSync(noted, '');
  chmodSync(noted, 0o666);
  writeFileSync(
    given,
    `#!/bin/sh\nprintf '%s\\n' "$*" >>'${noted}'\n[ -e options ] || ln -s '${program}'/* .\nexec '${program}/gitea' "$@"\n`,
  );
  chmodSync(given, 0o755);
  process.env['FORGEJO_BIN'] = given;
  forge = await startGitea();
}, 1_200_000);
afterAll(async () => {
  delete process.env['FORGEJO_BIN'];
  delete process.env['FORGEJO_RUNNER_BIN'];
  await forge?.stop();
  rmSync(place, { recursive: true, force: true });
});

test('a server that is given by FORGEJO_BIN is the one that the suites talk to', async () => {
  const { user, api, createRepository, crash } = forge!;
  await createRepository(user, 'infra', { autoInit: true });
  await crash();
  expect(await api('GET', `/repos/${user}/infra`)).toMatchObject({ status: 200 });
  const commands = readFileSync(join(place, 'noted'), 'utf8').trim().split('\n');
  expect(commands.filter((each) => each.startsWith('web '))).toHaveLength(2);
});

test('a runner that is given by FORGEJO_RUNNER_BIN is registered and started as the documentation of Forgejo has it', async () => {
  const { user, api, createRepository } = forge!;
  await createRepository(user, 'jobs', { autoInit: true });
  const given = join(place, 'forgejo-runner');
  const noted = join(place, 'runner-noted');
  const program = await ensurePart('actions-runner', console.log);
  writeFileSync(
    given,
    `#!/bin/sh\nprintf '%s\\n' "$*" "$(cat .runner)" "$(cat config.yaml)" >'${noted}'\nexec '${program}' "$@"\n`,
  );
  chmodSync(given, 0o755);
  process.env['FORGEJO_RUNNER_BIN'] = given;
  const runner = await startRunner(forge!, { place: `repos/${user}/jobs`, env: { FOR_JOBS: 'yes' } });
  try {
    const isOnline = async (): Promise<boolean> => {
      const { json } = await api('GET', `/repos/${user}/jobs/actions/runners`);
      return (json as { runners: { status: string }[] }).runners.some(({ status }) => status === 'online');
    };
    while (!(await isOnline())) await sleep(100);
    const [command, registration, config] = readFileSync(noted, 'utf8').trim().split('\n');
    expect(command).toBe('daemon --config config.yaml');
    expect(JSON.parse(registration!)).toMatchObject({ address: forge!.origin, labels: ['docker:host'] });
    expect(JSON.parse(config!)).toMatchObject({ runner: { file: '.runner', envs: { FOR_JOBS: 'yes' } } });
  } finally {
    await runner.stop();
  }
});
