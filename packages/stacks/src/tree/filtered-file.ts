/** What a filter of git leaves in the repository in place of a file, by its first bytes. */
const STANDINS: [what: string, begin: Buffer][] = [
  // Also as its versions before 1.0 wrote them.
  ...['git-lfs.github.com/spec/', 'hawser.github.com/spec/'].map((host): [string, Buffer] => [
    'a pointer of Git LFS',
    Buffer.from(`version https://${host}`),
  ]),
  ['a pointer of git-annex', Buffer.from('/annex/objects/')],
  ['encrypted by git-crypt', Buffer.from('\0GITCRYPT\0')],
];
const ATTRIBUTES = /(?:^|\/)\.gitattributes$/i;
/** Attributes by which a checkout gets other bytes than the repository holds. */
const CHANGING = /^(?!\s*#).*\s(?:filter|ident|working-tree-encoding|eol)(?:=|\s|$)/m;

/** Returns what is wrong with a template file whose bytes a filter of git has changed or would change, as the end of a sentence; undefined for all others. */
export function filterFault(path: string, content: Buffer): string | undefined {
  const standIn = STANDINS.find(([, begin]) => content.subarray(0, begin.length).equals(begin));
  if (standIn !== undefined) return `is ${standIn[0]}, not the file itself`;
  return ATTRIBUTES.test(path) && CHANGING.test(content.toString('utf8'))
    ? 'has git change files on their way into a checkout, so that Argo CD would read others than were reviewed'
    : undefined;
}
