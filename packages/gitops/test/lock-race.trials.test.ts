import { expect, test } from '@jest/globals';
import { acquireLock, type GitopsError, lockRef } from '@edp/gitops';
import { createHttp } from '@edp/http';
import { silentLog } from '@edp/kit';
import { git } from '../../../test/world/bare-repository.ts';
import { trials } from '../../../test/world/trials.ts';
import { useGitServer } from './use-git-server.ts';

const RACERS = 20;
const ROUNDS = trials({ few: 8, many: 200 });

const stand = useGitServer();

test(`of ${RACERS} racers for one lock exactly one wins, ${ROUNDS} times`, async () => {
  const { url, directory } = await stand.server.create('racers');
  const clients = Array.from({ length: RACERS }, () => createHttp());
  for (let round = 0; round < ROUNDS; round += 1) {
    const environment = `e${round}`;
    const results = await Promise.allSettled(
      clients.map(async (http, racer) =>
        acquireLock(
          { url, http },
          {
            ref: lockRef('prod', environment),
            subject: `prod/${environment}`,
            runUrl: `http://forge/o/r/actions/runs/${racer}`,
            attempt: '1',
            actor: 'ops',
            operation: 'deploy',
            log: silentLog,
          },
        ),
      ),
    );
    const won = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    const codes = results.flatMap((result) =>
      result.status === 'rejected' ? [(result.reason as GitopsError).code] : [],
    );
    expect(won).toHaveLength(1);
    expect(new Set(codes)).toEqual(new Set(['LOCKED']));
    expect((await git(directory, 'rev-parse', won[0]!.ref)).trim()).toBe(won[0]!.id);
  }
  await Promise.all(clients.map(async (http) => http.close()));
});
