import type { Person } from '@edp/git-wire';

/**
 * Returns who the commits of a run are by: the operator who dispatched it, with an address that reaches nobody; GIT_AUTHOR_NAME and
 * GIT_AUTHOR_EMAIL go first, as they do for git.
 */
export function runAuthor(
  actor: string,
  { serverUrl, env = process.env }: { serverUrl: string; env?: NodeJS.ProcessEnv },
): Person {
  const name = clean(env['GIT_AUTHOR_NAME'] ?? '') || clean(actor) || 'edp-actions';
  const email = `${name.replace(/[^\w.-]/g, '-')}@noreply.${new URL(serverUrl).hostname}`;
  return { name, email: clean(env['GIT_AUTHOR_EMAIL'] ?? '') || email, at: new Date() };
}

/** Returns who makes the commits of a run: GIT_COMMITTER_NAME and GIT_COMMITTER_EMAIL where they are set, else the author. */
export function runCommitter(author: Person, env: NodeJS.ProcessEnv = process.env): Person {
  return {
    name: clean(env['GIT_COMMITTER_NAME'] ?? '') || author.name,
    email: clean(env['GIT_COMMITTER_EMAIL'] ?? '') || author.email,
    at: author.at,
  };
}

const clean = (text: string): string => text.replace(/[<>\n\r\0]/g, '').trim();
