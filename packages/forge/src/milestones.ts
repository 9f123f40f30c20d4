import { callApi, type ForgeAddress } from './call-api.ts';
import { listPages } from './list-pages.ts';
import { textOf } from './text-of.ts';

/** A milestone of a repository. */
export interface Milestone {
  title: string;
  description: string;
  state: 'open' | 'closed';
  /** RFC 3339; '' for none. */
  dueOn: string;
}

export type ListedMilestone = Milestone & { id: number };

/** Returns the milestones of a repository, open and closed; codes as `callApi`. */
export async function listMilestones(address: ForgeAddress, owner: string, name: string): Promise<ListedMilestone[]> {
  const call = {
    path: ['repos', owner, name, 'milestones'],
    query: { state: 'all' },
    scope: 'read:issue',
    subject: `the milestones of ${owner}/${name}`,
  };
  return (await listPages(address, call)).map((raw) => {
    const value = raw as Record<string, unknown>;
    const due = Date.parse(textOf(value['due_on']));
    return {
      id: Number(value['id']),
      title: textOf(value['title']),
      description: textOf(value['description']),
      state: value['state'] === 'closed' ? 'closed' : 'open',
      dueOn: Number.isFinite(due) ? new Date(due).toISOString() : '',
    };
  });
}

/** Creates a milestone, or changes the one with the id; codes as `callApi`. */
export async function writeMilestone(
  address: ForgeAddress,
  { owner, name, id, milestone }: { owner: string; name: string; id?: number; milestone: Milestone },
): Promise<void> {
  const { title, description, state, dueOn } = milestone;
  const response = await callApi(address, {
    method: id === undefined ? 'POST' : 'PATCH',
    path: ['repos', owner, name, 'milestones', ...(id === undefined ? [] : [String(id)])],
    body: { title, description, state, ...(dueOn === '' ? {} : { due_on: dueOn }) },
    scope: 'write:issue',
    subject: `milestone ${title} of ${owner}/${name}`,
  });
  await response.discard();
}
