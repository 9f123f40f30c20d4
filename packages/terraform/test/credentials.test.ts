import { describe, expect, test } from '@jest/globals';
import { readFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decrypter, armor, generateIdentity, identityToRecipient } from 'age-encryption';
import { readCredentials, renderCredentials, renderKubectl } from '../src/secrets/credentials.ts';
import { checkRecipients, encryptFor } from '../src/secrets/encrypt-for.ts';
import { writeOutputsFile } from '../src/secrets/outputs-file.ts';

const secret = { namespace: 'gitea', name: 'gitea-admin', usernameKey: 'username', passwordKey: 'password' };
const value = {
  forgejo: { username: 'root', password: 'p4ss word', secret },
  grafana: { username: 'admin', password: 'x' },
};
const outputs = (given: unknown, sensitive = true) => ({ credentials: { value: given, sensitive } });

describe('readCredentials', () => {
  test('reads logins and the secrets that keep them', () => {
    expect(readCredentials(outputs(value), 'credentials')).toEqual([
      { name: 'forgejo', username: 'root', password: 'p4ss word', secret },
      { name: 'grafana', username: 'admin', password: 'x' },
    ]);
  });

  test.each([[{}], [outputs(null)]])('finds none where there is no such output', (given) => {
    expect(readCredentials(given, 'credentials')).toEqual([]);
    expect(readCredentials(given, 'toString')).toEqual([]);
  });

  test.each([
    ['not sensitive', outputs(value, false), 'not marked sensitive'],
    ['a list', outputs(['hidden-value']), 'is not a map'],
    ['without password', outputs({ a: { username: 'hidden-value' } }), 'under "a"'],
    [
      'with a shell in a name',
      outputs({ a: { username: 'u', password: 'hidden-value', secret: { ...secret, name: '$(id)' } } }),
      'under "a"',
    ],
  ])('refuses an output that is %s, without its value', (_, given, expected) => {
    const read = () => readCredentials(given, 'credentials');
    expect(read).toThrow(
      expect.objectContaining({ code: 'CREDENTIALS_INVALID', message: expect.stringContaining(expected) }),
    );
    expect(read).not.toThrow(/hidden-value/);
  });
});

describe('what is shown of credentials', () => {
  const credentials = readCredentials(outputs(value), 'credentials');

  test('is a table, and the commands that read them again, which hold no secret', () => {
    expect(renderCredentials(credentials)).toMatch(/forgejo\s+root\s+p4ss word/);
    expect(renderKubectl(credentials).split('\n')).toEqual([
      `kubectl -n gitea get secret gitea-admin -o go-template='{{index .data "username" | base64decode}}{{"\\n"}}'   # forgejo: username`,
      `kubectl -n gitea get secret gitea-admin -o go-template='{{index .data "password" | base64decode}}{{"\\n"}}'   # forgejo: password`,
    ]);
  });

  test.each([
    ['a blank at its end', 'abc ', '"abc "'],
    ['a tab before it', '\tabc', '"\\tabc"'],
    ['two lines', 'abc\ndef', '"abc\\ndef"'],
    ['quotes of its own', '"abc"', '"\\"abc\\""'],
    ['blanks inside', 'a  b', 'a  b'],
  ])('loses nothing of a password with %s', (_, password, shown) => {
    const [, row] = renderCredentials([{ name: 'db', username: 'root', password }]).split('\n');
    expect(row).toBe(`db       root      ${shown}`);
  });

  test('is one line a key to copy, whatever the service is called', () => {
    const name = 'db\nrm -rf "$HOME"\r#';
    const lines = renderKubectl([{ name, username: 'root', password: 'x', secret }]).split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/ {3}# db rm -rf "\$HOME" #: username$/);
  });

  test('opens with the private key of each recipient when encrypted', async () => {
    const identities = [await generateIdentity(), await generateIdentity()];
    const block = await encryptFor(await Promise.all(identities.map(identityToRecipient)), 'p4ss word');
    expect(block).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----/);
    expect(block).not.toContain('p4ss');
    for (const identity of identities) {
      const decrypter = new Decrypter();
      decrypter.addIdentity(identity);
      expect(await decrypter.decrypt(armor.decode(block), 'text')).toBe('p4ss word');
    }
  });

  test('is refused to somebody who is no recipient, and a private key is not quoted', async () => {
    const identity = await generateIdentity();
    const recipient = await identityToRecipient(identity);
    expect(() => checkRecipients([recipient, identity])).toThrow(
      expect.objectContaining({ code: 'RECIPIENT_INVALID', message: 'input recipients, line 2, is no age recipient' }),
    );
  });
});

describe('writeOutputsFile', () => {
  test('writes a file only its owner reads, without sensitive values', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'edp-outputs-'));
    try {
      const file = join(directory, 'outputs.json');
      const url = `https://root:${encodeURIComponent('k&y of prod')}@host`;
      await writeOutputsFile(file, {
        outputs: {
          a: { value: { b: 1 }, sensitive: false },
          s: { value: 'hidden', sensitive: true },
          laundered: { value: [{ url }], sensitive: false },
          short: { value: 'prod.example', sensitive: false },
        },
        secrets: ['k&y of prod', 'prod'],
      });
      expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
        a: { value: { b: 1 }, sensitive: false },
        s: { sensitive: true },
        laundered: { sensitive: true },
        short: { value: 'prod.example', sensitive: false },
      });
    } finally {
      await rm(directory, { recursive: true });
    }
  });
});
