import type { RunFile } from '@edp/instance';
import { appendSummary, markdownTable, showControls, textTable } from '@edp/kit';
import { type DataRisk, findDataRisks, type Tree } from '@edp/stacks';
import { RunError } from '../run-error.ts';
import type { RunStep } from '../step/run-step.ts';

const HEAD = ['What', 'Happens', 'Lost with it'];
/** More would be a list to search in; the diff has them all. */
const MAX_ROWS = 50;

interface Change {
  before: Tree;
  after: Tree;
}

/** Says in log and summary what data a change of the configuration makes Argo CD delete; returns whether it does. */
export async function showDataRisks({ run, log }: RunStep, change: Change): Promise<boolean> {
  const risks = risksOf(run, change);
  if (risks.length === 0) return false;
  const rows = risks.slice(0, MAX_ROWS).map(toRow);
  const rest = risks.length > rows.length ? `\n… and ${risks.length - rows.length} more` : '';
  log.warning(`DATA LOSS in the configuration of ${run.instance.domain}: Argo CD would delete what holds data`);
  const shown = rows.map((row) => row.map(showControls));
  log.info(`${textTable(HEAD, shown)}${rest}`);
  await appendSummary(`### Data at risk in the configuration\n\n${markdownTable(HEAD, rows)}${rest}\n`);
  return true;
}

/**
 * Lets a deployment make Argo CD delete data only where the instance's name was typed.
 * @throws RunError `CONFIRM_REQUIRED`
 */
export function checkDataRisks({ run }: RunStep, change: Change): void {
  const { instance, operation, confirm } = run;
  if (operation !== 'deploy' || confirm === instance.name) return;
  const risks = risksOf(run, change);
  if (risks.length === 0) return;
  const names = risks.slice(0, 5).map(({ title }) => title);
  const more = risks.length > names.length ? ` and ${risks.length - names.length} more` : '';
  throw new RunError({
    code: 'CONFIRM_REQUIRED',
    message: `Argo CD would delete data with ${names.join(', ')}${more}, and ${confirm === '' ? 'confirm is empty' : `confirm is "${confirm.slice(0, 64)}"`}`,
    fix: `If this is what you want, back up what is needed, set confirm to ${instance.name} and dispatch again. What shall stay gets the annotation argocd.argoproj.io/sync-options: Prune=false before it leaves the templates, a set syncPolicy.preserveResourcesOnDeletion.`,
  });
}

const risksOf = ({ instance, stacksInstances }: RunFile, { before, after }: Change): DataRisk[] =>
  findDataRisks(before, after, { path: instance.path, stacksInstancesUrl: stacksInstances.url });

const toRow = ({ title, file, happens, loses }: DataRisk): string[] => [`${title} (${file})`, happens, loses];
