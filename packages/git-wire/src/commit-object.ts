export interface Person {
  name: string;
  email: string;
  at: Date;
}

export interface Commit {
  tree: string;
  parents: string[];
  author: Person;
  committer: Person;
  message: string;
}

/** Returns the parts of a commit object; headers that are not modelled (signatures, encodings) are left out. */
export function parseCommit(body: Buffer): Commit {
  const text = body.toString('utf8');
  const end = text.indexOf('\n\n');
  const head = (end < 0 ? text : text.slice(0, end)).split('\n');
  const values = (key: string): string[] =>
    head.filter((line) => line.startsWith(`${key} `)).map((line) => line.slice(key.length + 1));
  return {
    tree: values('tree')[0] ?? '',
    parents: values('parent'),
    author: parsePerson(values('author')[0] ?? ''),
    committer: parsePerson(values('committer')[0] ?? ''),
    message: end < 0 ? '' : text.slice(end + 2),
  };
}

/** Returns the commit object, times in UTC. */
export function formatCommit({ tree, parents, author, committer, message }: Commit): Buffer {
  const lines = [
    `tree ${tree}`,
    ...parents.map((parent) => `parent ${parent}`),
    `author ${formatPerson(author)}`,
    `committer ${formatPerson(committer)}`,
    '',
    message.endsWith('\n') ? message : `${message}\n`,
  ];
  return Buffer.from(lines.join('\n'));
}

// Line breaks and angle brackets would end the header early: `git fsck` and servers refuse them.
const clean = (text: string): string => text.replace(/[<>\n\r\0]/g, '').trim();

function formatPerson({ name, email, at }: Person): string {
  return `${clean(name) || 'unknown'} <${clean(email)}> ${Math.floor(at.getTime() / 1000)} +0000`;
}

/** The end of the year 9999: what is later fits into no date that anybody prints. */
const LAST_SECOND = 253_402_300_799;

/** A time that cannot be one is 0. */
function parsePerson(text: string): Person {
  const match = /^(.*?) ?<(.*?)> (\d+)/.exec(text);
  const seconds = Number(match?.[3] ?? 0);
  return { name: match?.[1] ?? '', email: match?.[2] ?? '', at: new Date(seconds > LAST_SECOND ? 0 : seconds * 1000) };
}
