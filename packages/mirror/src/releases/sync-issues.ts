import {
  type ListedLabel,
  type ListedMilestone,
  listLabels,
  listMilestones,
  writeLabel,
  writeMilestone,
} from '@edp/forge';
import type { MetadataOptions } from './metadata-options.ts';
import { pairUp } from './pair-up.ts';

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

/** Brings labels and milestones to the target by their names, one to one; what only the target has stays. Returns what changed. Codes as `callApi`. */
export async function syncIssues(
  { labels, ownLabels, milestones, ownMilestones }: IssueLists,
  { target, mode }: MetadataOptions,
): Promise<string[]> {
  const at = { owner: target.owner, name: target.name };
  const ofLabels = await bring(labels, {
    present: ownLabels,
    nameOf: ({ name }) => name,
    kind: 'label',
    mode,
    write: async (each, id) => {
      const { id: _, ...label } = each;
      await writeLabel(target.address, { ...at, ...id, label });
    },
  });
  const ofMilestones = await bring(milestones, {
    present: ownMilestones,
    nameOf: ({ title }) => title,
    kind: 'milestone',
    mode,
    write: async (each, id) => {
      const { id: _, ...milestone } = each;
      await writeMilestone(target.address, { ...at, ...id, milestone });
    },
  });
  return [...ofLabels, ...ofMilestones];
}

interface BringOptions<T> {
  present: T[];
  nameOf: (each: T) => string;
  kind: string;
  mode: 'plan' | 'sync';
  write: (each: T, id: { id?: number }) => Promise<void>;
}

async function bring<T extends { id: number }>(
  wanted: T[],
  { present, nameOf, kind, mode, write }: BringOptions<T>,
): Promise<string[]> {
  const { pairs } = pairUp(wanted, present, { nameOf, ownNameOf: nameOf, isSame });
  const changes: string[] = [];
  for (const { wanted: each, present: own, isSame: equal } of pairs) {
    if (equal) continue;
    changes.push(`${kind} ${nameOf(each)}`);
    if (mode === 'sync') await write(each, own === undefined ? {} : { id: own.id });
  }
  return changes;
}

function isSame<T extends { id: number }>(wanted: T, own: T): boolean {
  return Object.entries(wanted).every(
    ([key, value]) => key === 'id' || (own as Record<string, unknown>)[key] === value,
  );
}
