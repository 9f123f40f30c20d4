import { expect, test } from '@jest/globals';
import { witnessClone, witnessRef } from '../../../test/world/isomorphic-witness.ts';
import { useMirror } from './stand/use-mirror.ts';

const mirror = useMirror();

test('a clone of the mirror by isomorphic-git has what the source has', async () => {
  await mirror.world.edp.createRepo(mirror.team, 'app');
  const files = Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [`d${index % 7}/f${index}.txt`, `${index}\n`]),
  );
  await mirror.world.edp.seed(mirror.team, 'app', { files });
  await mirror.sync();
  // The second run sends differences to what is there.
  await mirror.world.edp.seed(mirror.team, 'app', { files: { 'd0/f0.txt': 'changed\n', 'd1/f1.txt': undefined } });
  await mirror.seed('app', 'other', 'other');
  await mirror.git('app', 'tag', '-a', 'v1', '-m', 'v1', 'main');
  await mirror.sync();
  const { origin, token } = mirror.world.observability;
  const url = `http://127.0.0.1:${new URL(origin).port}/${mirror.team}/app.git`;
  const { refs, ...clone } = await witnessClone(url, { ref: 'main', username: 'oauth2', password: token });
  expect(refs).toEqual(await mirror.refs('app'));
  expect(clone).toEqual(await witnessRef(mirror.world.edp.directory(mirror.team, 'app'), 'refs/heads/main'));
  expect(clone.files['d0/f0.txt']).toEqual({ mode: '100644', content: 'changed\n' });
});
