import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { describeTransfer } from '../src/images/describe-transfer.ts';
import { readDockerCredentials } from '../src/images/docker-credentials.ts';
import { isLoopback, registryOrigin } from '../src/images/registry-origin.ts';
import { renderTransfer } from '../src/images/show-transfer.ts';
import { selectTags, tagRules } from '../src/config/tag-rules.ts';

describe('rules for tags', () => {
  const select = (tags: string[], rules: object): string[] => selectTags(tags, tagRules.parse(rules));
  const tags = ['latest', '17', '16.4', 'v16.10.1', '16.4-alpine', '1.2.3-rc.1', '1.2.3', '20240101', 'sha-abc'];

  test.each([
    ['nothing', {}, tags],
    ['globs', { include: ['16*'], exclude: ['*-alpine'] }, ['16.4']],
    [
      'a range, where short tags are versions and variants are none',
      { semver: '>=16 <18' },
      ['17', '16.4', 'v16.10.1'],
    ],
    ['a range of pre-releases', { semver: '>=1.2.3-rc.0 <1.2.3' }, ['1.2.3-rc.1']],
    ['a regular expression over the whole tag', { regex: '\\d+' }, ['17', '20240101']],
    ['the newest', { newest: 2, semver: '<100' }, ['17', 'v16.10.1']],
    ['the newest of a range', { newest: 1, semver: '^16' }, ['v16.10.1']],
  ])('%s', (_, rules, expected) => expect(select(tags, rules)).toEqual(expected));

  test.each([
    ['of packages', ['1.2.0+build.5', '1.2.0+build.6', '1.3.0-rc.1+b1', '1.1.0']],
    ['of image tags', ['1.2.0_build.5', '1.2.0_build.6', '1.3.0-rc.1_b1', '1.1.0']],
  ])('build metadata %s is part of a version', (_, versions) => {
    expect(select(versions, { semver: '>=1.2 <2' })).toEqual(versions.slice(0, 2));
    expect(select(versions, { newest: 2, semver: '^1' })).toEqual([versions[1], versions[0]]);
    expect(select(versions, { semver: '>=1.3.0-rc.0' })).toEqual([versions[2]]);
  });

  test('a regular expression that would take for ever is stopped and named', () => {
    const slow = { regex: '(a+)+b' };
    expect(() => select(['a'.repeat(60)], slow)).toThrow(
      expect.objectContaining({ code: 'CONFIG_INVALID', message: expect.stringContaining('(a+)+b') }),
    );
    expect(select(['aab', 'b'], slow)).toEqual(['aab']);
  });

  test.each([{ regex: '(' }, { semver: 'newest' }, { newest: 0 }, { regex: 'a'.repeat(300) }])(
    '%j is refused',
    (rules) => expect(tagRules.safeParse(rules).success).toBe(false),
  );
});

describe('registries', () => {
  test('are spoken to with TLS, but for this machine and what is listed', () => {
    const origin = (registry: string): string => registryOrigin(registry, { insecure: ['old.example:5000'] });
    expect(
      ['docker.io', 'ghcr.io', 'old.example:5000', 'old.example', 'localhost:5000', '127.0.0.1:5000'].map(origin),
    ).toEqual([
      'https://registry-1.docker.io',
      'https://ghcr.io',
      'http://old.example:5000',
      'https://old.example',
      'http://localhost:5000',
      'http://127.0.0.1:5000',
    ]);
    expect(['localhost.example', '127.0.0.1.example', '10.0.0.1', 'notlocalhost'].map(isLoopback)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe("Docker's configuration", () => {
  const base64 = (text: string): string => Buffer.from(text).toString('base64');

  test('gives the login of exactly the registry that is asked for', () => {
    const auths = {
      'ghcr.io': { auth: base64('user:pass:word') },
      'https://index.docker.io/v1/': { username: 'me', password: 'secret' },
      'helper.example': {},
    };
    const credentials = readDockerCredentials({ DOCKER_AUTH_CONFIG: JSON.stringify({ auths }) });
    expect(credentials('ghcr.io')).toEqual({ username: 'user', token: 'pass:word' });
    expect(credentials('docker.io')).toEqual({ username: 'me', token: 'secret' });
    for (const other of ['helper.example', 'ghcr.io:8443', 'evil.ghcr.io', '__proto__'])
      expect(credentials(other)).toBeUndefined();
  });

  test('is read where docker login leaves it, and refused without a word of it when it is broken', () => {
    const directory = mkdtempSync(join(tmpdir(), 'edp-docker-'));
    try {
      const env = { DOCKER_CONFIG: directory };
      expect(readDockerCredentials(env)('ghcr.io')).toBeUndefined();
      writeFileSync(
        join(directory, 'config.json'),
        JSON.stringify({ auths: { 'ghcr.io': { auth: base64('a:bcde') } } }),
      );
      expect(readDockerCredentials(env)('ghcr.io')).toEqual({ username: 'a', token: 'bcde' });
      writeFileSync(join(directory, 'config.json'), '{"auths": SECRET');
      expect(() => readDockerCredentials(env)).toThrow(/is no configuration of Docker: it is not JSON$/);
    } finally {
      rmSync(directory, { recursive: true });
    }
  });

  test('names an identity token as Docker does', () => {
    const auths = { 'cloud.example': { auth: base64('00000000-0000:'), identitytoken: 'refresh-1' } };
    const credentials = readDockerCredentials({ DOCKER_AUTH_CONFIG: JSON.stringify({ auths }) });
    expect(credentials('cloud.example')).toEqual({ username: '<token>', token: 'refresh-1' });
  });

  describe('with helpers', () => {
    /** As the protocol has it: the server on standard input, the login on standard output. */
    const HELPER = `#!/bin/sh
read -r server
[ "$1" = get ] || exit 9
case $server in
  kept.example|https://index.docker.io/v1/) printf '{"ServerURL":"%s","Username":"me","Secret":"s3cret-%s"}' "$server" "\${INPUT_TOKEN:-none}";;
  broken.example) echo 'it is s3cret'; exit 3;;
  odd.example) echo 's3cret, but no JSON';;
  *) echo 'credentials not found in native keychain'; exit 1;;
esac
`;
    const use = (configuration: object, check: (login: ReturnType<typeof readDockerCredentials>) => void): void => {
      const directory = mkdtempSync(join(tmpdir(), 'edp-helper-'));
      try {
        writeFileSync(join(directory, 'docker-credential-keeper'), HELPER, { mode: 0o755 });
        const PATH = `${directory}:${process.env['PATH']}`;
        check(
          readDockerCredentials({
            PATH,
            INPUT_TOKEN: 'of-the-step',
            DOCKER_AUTH_CONFIG: JSON.stringify(configuration),
          }),
        );
      } finally {
        rmSync(directory, { recursive: true });
      }
    };

    test('asks the one of the registry or the one of all, and gives it no input of the step', () => {
      use(
        { credHelpers: { 'kept.example': 'keeper' }, auths: { 'other.example': { auth: base64('a:bcde') } } },
        (login) => {
          expect(login('kept.example')).toEqual({ username: 'me', token: 's3cret-none' });
          expect(login('other.example')).toEqual({ username: 'a', token: 'bcde' });
        },
      );
      use({ credsStore: 'keeper', auths: { 'other.example': { auth: base64('a:bcde') } } }, (login) => {
        expect(login('docker.io')).toEqual({ username: 'me', token: 's3cret-none' });
        expect(login('other.example')).toEqual({ username: 'a', token: 'bcde' });
        expect(login('unknown.example')).toBeUndefined();
      });
    });

    test.each([
      ['fails', 'keeper', 'broken.example', /docker-credential-keeper .*fails with exit code 3 for broken\.example$/],
      ['answers no login', 'keeper', 'odd.example', /answers no login$/],
      ['is not installed', 'absent', 'kept.example', /docker-credential-absent .*is not installed on the runner$/],
      ['has no name of a program', '../keeper', 'kept.example', /has a name that no program has$/],
    ])('refuses one that %s, and repeats nothing of what it says', (_, helper, registry, message) => {
      use({ credHelpers: { [registry]: helper } }, (login) => {
        expect(() => login(registry)).toThrow(
          expect.objectContaining({ code: 'CONFIG_INVALID', message: expect.stringMatching(message) }),
        );
        expect(() => login(registry)).toThrow(
          expect.not.objectContaining({ message: expect.stringContaining('s3cret') }),
        );
      });
    });
  });
});

test('the report says what was sent, shared and there', () => {
  const totals = { sentBytes: 50_000_000, mountedBytes: 2_000_000, presentBytes: 0, seconds: 2 };
  expect(describeTransfer(totals)).toBe(
    'Layers of images: 50.0 MB sent in 2.0 s (25.0 MB/s), 2.0 MB shared with other images, 0 kB there already',
  );
  expect(describeTransfer({ ...totals, sentBytes: 0, mountedBytes: 0 })).toBeUndefined();
});

test('a progress line has images, bytes, rate and time left', () => {
  const state = { images: { done: 3, total: 40 }, bytes: { done: 100_000_000, total: 500_000_000 }, seconds: 2 };
  expect(renderTransfer(state)).toBe('3/40 images, 100.0 MB of 500.0 MB, 50.0 MB/s, 8 s left');
  expect(renderTransfer({ ...state, bytes: { done: 0, total: 5 }, seconds: 0 })).toBe('3/40 images, 0 kB of 1 kB');
  // The first bytes of a copy foretell nothing.
  expect(renderTransfer({ ...state, bytes: { done: 37, total: 45_000_000 }, seconds: 0.1 })).toBe(
    '3/40 images, 1 kB of 45.0 MB, 1 kB/s',
  );
});
