import { expect, test } from '@jest/globals';
import { renderWorkNote } from '@edp/plan-review';
import { isWorkOver } from '../src/resolve/is-work-over.ts';

const MINUTE_MS = 60_000;
const ago = (minutes: number): Date => new Date(Date.now() - minutes * MINUTE_MS);
const note = (host: string, minutes: number): string => renderWorkNote({ host, since: ago(minutes) });

async function ask(
  text: string,
  { alive, rescuedAt }: { alive?: boolean | undefined; rescuedAt?: Date } = {},
): Promise<boolean> {
  const host = { name: 'here', hasTerraform: async () => alive, rescuedAt: async () => rescuedAt };
  return isWorkOver(text, { domain: 'lab.example.org', host });
}

test.each([
  ['on this host, where none is alive', note('here', 3), { alive: false }, true],
  ['on this host, where one is alive, however long ago it began', note('here', 500), { alive: true }, false],
  [
    'on this host, where a state was kept since that its backend did not take',
    note('here', 30),
    { alive: false, rescuedAt: ago(10) },
    false,
  ],
  ['on this host, where a state was kept before', note('here', 30), { alive: false, rescuedAt: ago(60) }, true],
  ['on this host, where nobody can tell, before its time is over', note('here', 100), {}, false],
  ['on this host, where nobody can tell, after it', note('here', 130), {}, true],
  ['on another host, before its time is over', note('there', 100), { alive: false }, false],
  ['on another host, after it', note('there', 130), { alive: true }, true],
  [
    'that outlived its job and goes on',
    'terraform apply (pid 7 on here) outlived its step and still runs',
    { alive: false },
    false,
  ],
  [
    'whose state lies in the lock',
    'its state could not be saved, and as errored.tfstate.age in this lock',
    { alive: false },
    false,
  ],
  ['at a time that is none', 'Terraform is at work on here since then', { alive: false }, false],
])('a Terraform at work %s', async (_, text, host, expected) => {
  expect(await ask(text, host)).toBe(expected);
});
