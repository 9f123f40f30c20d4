import type { Commit } from '@edp/git-wire';

/** Returns who made a commit, when and what for, on one line each, as Argo CD shows it: name and address, RFC 3339, first line of the message. */
export function describeSource({ author, message }: Commit): { author: string; date: string; subject: string } {
  const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return {
    author: `${oneLine(author.name)} <${oneLine(author.email)}>`,
    date: author.at.toISOString().replace(/\.\d+Z$/, 'Z'),
    subject: oneLine(message.trimStart().split('\n')[0] ?? ''),
  };
}
