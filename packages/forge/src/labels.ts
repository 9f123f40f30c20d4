import { callApi, type ForgeAddress } from './call-api.ts';
import { listPages } from './list-pages.ts';
import { textOf } from './text-of.ts';

/** A label of a repository's issues. */
export interface Label {
  name: string;
  /** Six hexadecimal digits, lower case. */
  color: string;
  description: string;
  exclusive: boolean;
  /** Out of use: nobody can give it to an issue any more. */
  archived: boolean;
}

export type ListedLabel = Label & { id: number };

/** Returns the labels of a repository; codes as `callApi`. */
export async function listLabels(address: ForgeAddress, owner: string, name: string): Promise<ListedLabel[]> {
  const call = {
    path: ['repos', owner, name, 'labels'],
    scope: 'read:issue',
    subject: `the labels of ${owner}/${name}`,
  };
  return (await listPages(address, call)).map((raw) => {
    const value = raw as Record<string, unknown>;
    return {
      id: Number(value['id']),
      name: textOf(value['name']),
      color: textOf(value['color']).replace(/^#/, '').toLowerCase(),
      description: textOf(value['description']),
      exclusive: value['exclusive'] === true,
      archived: value['is_archived'] === true,
    };
  });
}

/** Creates a label, or changes the one with the id; codes as `callApi`. */
export async function writeLabel(
  address: ForgeAddress,
  { owner, name, id, label }: { owner: string; name: string; id?: number; label: Label },
): Promise<void> {
  const { archived, ...rest } = label;
  const response = await callApi(address, {
    method: id === undefined ? 'POST' : 'PATCH',
    path: ['repos', owner, name, 'labels', ...(id === undefined ? [] : [String(id)])],
    body: { ...rest, color: `#${label.color}`, is_archived: archived },
    scope: 'write:issue',
    subject: `label ${label.name} of ${owner}/${name}`,
  });
  await response.discard();
}
