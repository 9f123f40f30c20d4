import { hasWikiPages, type Repository } from '@edp/forge';
import { isAllowed } from '../config/selection.ts';
import type { MirrorRun } from '../mirror-run.ts';
import type { RepositoryTask } from './find-repositories.ts';
import { type GitPairPlan, planPair } from './git-pair.ts';
import type { Refusal } from './refusal.ts';

export type WikiPlan = GitPairPlan & { exists: boolean };

/** Returns what there is to do for the wiki of a repository, which a refusal stops alone; nothing is changed. Codes as `planPair`. */
export async function planWiki(
  { item, repository, key, owner: to }: RepositoryTask,
  { run, existing }: { run: MirrorRun; existing: Repository | undefined },
): Promise<{ wiki?: WikiPlan; refusals: Refusal[] }> {
  if (!item.wiki || !repository.hasWiki) return { refusals: [] };
  const { owner, name } = repository;
  const at = { owner: existing?.owner ?? to, name: existing?.name ?? name };
  const has = await hasWikiPages(run.source.forge.address, { owner, name });
  const isOff = existing?.hasWiki === false;
  const exists = existing !== undefined && !isOff && (await hasWikiPages(run.target.forge.address, at));
  if (!has) {
    if (!exists || isAllowed(name, item.allow.empty)) return { refusals: [] };
    return {
      refusals: [
        {
          code: 'SOURCE_EMPTY',
          ref: 'wiki',
          message: `the wiki of ${key} has no page at the source any more, and has some at the target`,
          fix: `Look what happened at the source. If it was emptied on purpose, add ${name} to allow.empty.`,
        },
      ],
    };
  }
  if (isOff) return { refusals: [unitOff('wiki', { key, at })] };
  const source = run.source.repository(owner, `${name}.wiki`);
  const target = run.target.repository(at.owner, `${at.name}.wiki`);
  const options = { key: `${key}.wiki`, name: `${name}.wiki`, item: { ...item, keep: [] }, limits: run.limits };
  const wiki = { ...(await planPair({ ...options, source, target, exists, isWiki: true })), exists };
  return { wiki, refusals: [] };
}

/** Returns the refusal of what the target's repository has no place for. */
export function unitOff(
  unit: 'wiki' | 'releases' | 'issues',
  { key, at }: { key: string; at: { owner: string; name: string } },
): Refusal {
  const what = unit === 'issues' ? 'labels and milestones' : unit;
  return {
    code: 'UNIT_OFF',
    ref: unit,
    message: `${key} has ${what}, and ${at.owner}/${at.name} has ${unit} switched off at the target`,
    fix: `Switch ${unit} on in the settings of the target's repository, or set ${unit}: false in mirror.yaml.`,
  };
}
