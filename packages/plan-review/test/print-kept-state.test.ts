import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { Decrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { silentLog } from '@edp/kit';
import { encryptFor } from '@edp/terraform';
import { printKeptState } from '@edp/plan-review';

async function print(name: string, content: string): Promise<string[]> {
  const root = await mkdtemp(join(tmpdir(), 'edp-kept-'));
  const printed: string[] = [];
  try {
    await writeFile(join(root, name), content);
    const say = (text: string): number => printed.push(text);
    await printKeptState(join(root, name), { log: { ...silentLog, info: say, warning: say } });
    return printed;
  } finally {
    await rm(root, { recursive: true });
  }
}

test('an encrypted state in the log is read back by the printed command, and no mask of four characters can hit it', async () => {
  const identity = await generateIdentity();
  const state = JSON.stringify({ serial: 3, resources: 'x'.repeat(200_000) });
  const [how = '', block = ''] = await print(
    's.tfstate.age',
    await encryptFor([await identityToRecipient(identity)], state),
  );
  const command = /Then: cat state\.txt \| (.*) \| age/.exec(how)![1]!;
  const binary = execFileSync('sh', ['-c', command], { input: block, maxBuffer: 2 ** 24 });
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  expect(await decrypter.decrypt(binary, 'text')).toBe(state);
  expect(block).not.toMatch(/[^ \n]{4}/);
  expect(block.split('\n').every((line) => line.length < 100)).toBe(true);
});

test.each([
  ['that is not encrypted', 's.tfstate', '{"secret":1}', []],
  ['that is too long', 's.tfstate.age', 'A'.repeat(9 * 1024 * 1024), [expect.stringMatching(/too long for a log/)]],
])('a state %s is not printed', async (_, name, content, printed) => {
  expect(await print(name, content)).toEqual(printed);
});
