import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Artifact,
  checkMirrorable,
  ClosureError,
  describeHoles,
  findHelm,
  findKustomize,
  type Finding,
  type Manager,
  mirrorItems,
  openManager,
  openProviderMirror,
  renderClosure,
} from '@edp/closure';
import type { Http } from '@edp/http';
import { appendSummary, escapeMarkdown, type Log, type RunContext } from '@edp/kit';
import { type Endpoint, type MirrorConfig, mirrorSchema } from '@edp/mirror';
import { beyondOwners } from './beyond-owners.ts';
import {
  type Deployment,
  type DeploymentNeedsOptions,
  findDeploymentNeeds,
  readDeployment,
} from './deployment-needs.ts';
import type { FromClosureInputs } from './from-closure-inputs.ts';

export interface FromClosureOptions {
  inputs: FromClosureInputs;
  source: Endpoint;
  target: Endpoint;
  context: RunContext;
  http: Http;
  log: Log;
}

/**
 * Returns mirror.yaml with its lists replaced by what deployments of an instance from the target need and the source has, and shows all of it.
 * @throws ClosureError `CLOSURE_OPEN` naming everything that neither side has; codes of `readDeployment` and `findDeploymentNeeds`
 */
export async function configFromClosure(config: MirrorConfig, options: FromClosureOptions): Promise<MirrorConfig> {
  const { inputs, source, target, http, log } = options;
  const deployment = await readDeployment(config, options);
  const open = ({ origin }: Endpoint, side: 'source' | 'target'): Manager => {
    const { token } = inputs[side];
    return openManager(origin, { http, token, tokenInput: `${side}-token`, log: (line) => log.info(line) });
  };
  const { outsideHosts, helm, kustomize, providerMirror } = deployment.tenants.closure;
  const cacheDirectory = await mkdtemp(join(process.env['RUNNER_TEMP'] || tmpdir(), 'charts-'));
  const manager = open(source, 'source');
  const charts: DeploymentNeedsOptions['charts'] = {
    ...{ manager, outsideHosts, http, cacheDirectory, log: (line) => log.info(line) },
    // The source has by their names what is asked of the target.
    aliases: [deployment.host],
    helm: async () => findHelm({ ...helm, http, log }),
    kustomize: async () => findKustomize({ ...kustomize, http, log }),
  };
  const { artifacts, own } = await findDeploymentNeeds(deployment, { source, target, log, charts });
  await rm(cacheDirectory, { recursive: true, force: true });
  const { findings, brought } = await checkMirrorable(artifacts, {
    domain: deployment.instance.domain,
    source: manager,
    target: open(target, 'target'),
    outsideHosts,
    providers: providerMirror === '' ? undefined : openProviderMirror(providerMirror, { http }),
    written: deployment.written,
  });
  await showFindings(findings, { deployment, log });
  const beyond = beyondOwners(brought, { own, config });
  const { items, left } = mirrorItems(brought, { sourceHost: new URL(config.source).host });
  checkAll(findings, { holes: [...unmoved(left), ...unasked(beyond, config)], deployment });
  const { insecure, limits } = config;
  return mirrorSchema.parse({
    ...{ source: config.source, target: config.target, insecure, limits },
    ...items,
    git: keepEntries(items.git ?? [], deployment),
  });
}

/** infra-deploy stands first, since its owner keeps the record of completeness; the branch that the target writes itself is left alone. */
function keepEntries(git: MirrorItemsOfGit, { infraDeploy, entriesBranch }: Deployment): object[] {
  const [owner = '', name = ''] = infraDeploy.split('/');
  const isOwn = (each: string): boolean => each.toLowerCase() === name.toLowerCase();
  return git
    .flatMap((item) => {
      if (item.owner.toLowerCase() !== owner.toLowerCase() || !item.include.some(isOwn)) return [item];
      const others = { ...item, include: item.include.filter((each) => !isOwn(each)) };
      const own = { ...item, include: [name], keep: entriesBranch === undefined ? [] : [entriesBranch] };
      return others.include.length > 0 ? [own, others] : [own];
    })
    .sort((a, b) => Number(b.include.some(isOwn)) - Number(a.include.some(isOwn)));
}

type MirrorItemsOfGit = NonNullable<ReturnType<typeof mirrorItems>['items']['git']>;

async function showFindings(
  findings: Finding[],
  { deployment: { instance, host }, log }: { deployment: Deployment; log: Log },
): Promise<void> {
  const { text, markdown, note } = renderClosure(findings);
  const title = `What deployments of ${instance.domain} from ${host} need (${findings.length})`;
  await log.group(title, () => log.info(`${text}\n\n${note}`));
  await appendSummary(`### ${escapeMarkdown(title)}\n\n${note}\n\n${markdown}\n`);
  const outside = findings.filter(({ found }) => found.endsWith('(allowed)')).map(({ artifact }) => artifact.text);
  if (outside.length > 0) log.info(`Not mirrored, from hosts that tenants.yaml allows: ${outside.join(', ')}`);
}

function checkAll(
  findings: Finding[],
  { holes, deployment: { instance } }: { holes: Finding[]; deployment: Deployment },
): void {
  const { count, names, details } = describeHoles([...findings, ...holes]);
  if (count === 0) return;
  throw new ClosureError({
    code: 'CLOSURE_OPEN',
    message: `${count} of ${findings.length} artifacts that deployments of ${instance.domain} need cannot be mirrored: ${names}`,
    fix: 'Read above what each needs: bring it to the source, name the mirrored copy, or allow its host in closure.outsideHosts of tenants.yaml.',
    details,
  });
}

const withHole = (artifacts: Artifact[], hole: { reason: string; fix: string }): Finding[] =>
  artifacts.map((artifact) => ({ artifact, found: '', digest: '', hole }));

const unmoved = (left: Artifact[]): Finding[] =>
  withHole(left, {
    reason: 'no item of mirror.yaml can bring it',
    fix: 'Keep it in a repository, a release or a package.',
  });

const unasked = (beyond: Artifact[], { target }: MirrorConfig): Finding[] =>
  withHole(beyond, {
    reason: `only what ${new URL(target).host} has written asks for it, and the source names its owner nowhere`,
    fix: 'Look who wrote that file at the target. If it is right, add an item with this owner to mirror.yaml.',
  });
