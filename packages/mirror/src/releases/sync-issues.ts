import {
  type ForgeAddress,
  type ListedLabel,
  type ListedMilestone,
  listLabels,
  listMilestones,
  writeLabel,
  writeMilestone,
} from '@edp/forge';

export interface MetadataOptions {
  source: { address: ForgeAddress; owner: string; name: string };
  /** `exists` is false where the repository is only going to be there. */
  target: { address: ForgeAddress; owner: string; name: string; exists: boolean };
  mode: 'plan' | 'sync';
}

/** Labels and milestones of both sides. */
export interface IssueLists {
  labels: ListedLabel[];
  ownLabels: ListedLabel[];
  milestones: ListedMilestone[];
  ownMilestones: ListedMilestone[];
}

/** Returns labels and milestones of both sides; codes as `callApi`. */
export async function readIssues({ source, target }: MetadataOptions): Promise<IssueLists> {
  const [labels, ownLabels, milestones, ownMilestones] = await Promise.all([
    listLabels(source.address, source.owner, source.name),
    target.exists ? listLabels(target.address, target.owner, target.name) : [],
    listMilestones(source.address, source.owner, source.name),
    target.exists ? listMilestones(target.address, target.owner, target.name) : [],
  ]);
  return { labels, ownLabels, milestones, ownMilestones };
}

/** Brings labels and milestones to the target by their names; what only the target has stays. Returns what changed. Codes as `callApi`. */
export async function syncIssues(
  { labels, ownLabels, milestones, ownMilestones }: IssueLists,
  { target, mode }: MetadataOptions,
): Promise<string[]> {
  const at = { owner: target.owner, name: target.name };
  const changes: string[] = [];
  for (const { id: _, ...label } of labels) {
    const own = ownLabels.find(({ name }) => name === label.name);
    if (own !== undefined && isSame(label, own)) continue;
    changes.push(`label ${label.name}`);
    if (mode === 'sync')
      await writeLabel(target.address, { ...at, ...(own === undefined ? {} : { id: own.id }), label });
  }
  for (const { id: _, ...milestone } of milestones) {
    const own = ownMilestones.find(({ title }) => title === milestone.title);
    if (own !== undefined && isSame(milestone, own)) continue;
    changes.push(`milestone ${milestone.title}`);
    if (mode === 'sync')
      await writeMilestone(target.address, { ...at, ...(own === undefined ? {} : { id: own.id }), milestone });
  }
  return changes;
}

function isSame<T extends object>(wanted: T, own: T): boolean {
  return Object.entries(wanted).every(([key, value]) => (own as Record<string, unknown>)[key] === value);
}
