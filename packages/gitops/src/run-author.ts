import type { Person } from '@edp/git-wire';

/** Returns who the commits of a run are by: the operator who dispatched it, with an address that reaches nobody. */
export function runAuthor(actor: string, { serverUrl }: { serverUrl: string }): Person {
  const name = actor.replace(/[<>\n\r\0]/g, '').trim() || 'edp-actions';
  return { name, email: `${name.replace(/[^\w.-]/g, '-')}@noreply.${new URL(serverUrl).hostname}`, at: new Date() };
}
