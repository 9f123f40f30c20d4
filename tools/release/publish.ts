// Publishes what npm run release has made: node --import tsx tools/release/publish.ts 1.0.0 [--from DIRECTORY] [--refs-only]
// SERVER_URL, REPOSITORY and TOKEN say where to and who; they stand in the environment, so that the token is in no argument. May be run again.
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { createHttp } from '@edp/http';
import { publishFiles } from './publish-files.ts';
import { pushRelease } from './push-release.ts';
import { tagOf } from './release-refs.ts';
import { verifyRelease } from './verify-release.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    from: { type: 'string', default: 'release' },
    // On GitHub, whose own program puts the files there.
    'refs-only': { type: 'boolean', default: false },
  },
});
const [version = ''] = positionals;
const { SERVER_URL: server = '', REPOSITORY: repository = '', TOKEN: token = '' } = process.env;
const root = process.cwd();

try {
  const [owner = '', name = ''] = repository.split('/');
  if (version === '' || server === '' || owner === '' || name === '' || token === '')
    throw new Error('Say which version, and in the environment SERVER_URL, REPOSITORY (owner/name) and TOKEN.');
  const { origin } = new URL(server);
  const show = (format: string): string =>
    execFileSync('git', ['show', '-s', `--format=${format}`, `refs/tags/${tagOf(version)}`], {
      cwd: root,
      encoding: 'utf8',
    }).trim();
  verifyRelease(values.from, { root, commit: show('%H') });
  console.log(pushRelease({ root, version, url: `${origin}/${owner}/${name}.git`, token }));
  if (!values['refs-only']) {
    const http = createHttp({ onRetry: console.log });
    const source = /^Source: ([0-9a-f]{40,64})$/m.exec(show('%B'))?.[1] ?? tagOf(version);
    const body = `[What is new](${origin}/${owner}/${name}/src/commit/${source}/CHANGELOG.md)`;
    const address = { origin, http, token, tokenInput: 'TOKEN' };
    const sent = await publishFiles(values.from, { address, owner, name, version, body });
    await http.close();
    console.log(`Release ${version}: ${sent.length === 0 ? 'every file is there already' : sent.join(', ')}`);
  }
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
