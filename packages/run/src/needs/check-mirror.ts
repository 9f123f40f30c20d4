import type { Finding } from '@edp/closure';
import { checkMarker, MARKER_FILE, openEndpoint, readMarker, STATUS_REPOSITORY } from '@edp/mirror';
import type { RunStep } from '../step/run-step.ts';

/**
 * Returns why what the manager mirrors cannot be trusted: no complete sync was ever recorded, the last one is too old, or something that the
 * deployment reads is no longer what that sync brought, since a later one stopped in the middle or somebody wrote there. Undefined where
 * nothing is wrong, or where the manager is no mirror.
 */
export async function checkMirror(step: RunStep, { findings }: { findings: Finding[] }): Promise<string | undefined> {
  const { run, inputs, http, context, log } = step;
  const { mirror } = run.closure;
  if (mirror === undefined) return undefined;
  const { owner, maxAgeHours } = mirror;
  const login = { username: 'oauth2', token: inputs.tokens.closure, tokenInput: 'closure-token' };
  const target = openEndpoint(context.serverUrl, { http, ...login, log: (line) => log.info(line) });
  const { host } = new URL(context.serverUrl);
  const marker = await readMarker(target, { owner });
  if (marker === undefined) {
    return `no complete sync to ${host} is recorded: there is no ${MARKER_FILE} in ${owner}/${STATUS_REPOSITORY} that closure-token may read`;
  }
  const ageHours = (Date.now() - Date.parse(marker.at)) / 3_600_000;
  if (!(ageHours <= maxAgeHours)) {
    return `the last complete sync to ${host} was ${Math.floor(ageHours)} h ago (${marker.at}), and mirror.maxAgeHours is ${maxAgeHours}`;
  }
  const there = findings.filter(({ artifact, hole }) => artifact.host === host && hole === undefined);
  const read = [
    ...[run.infraDeploy.url, run.stacks.url].map((url) => new URL(url).pathname.replace(/^\/|\.git$/g, '')),
    ...there.filter(({ artifact }) => artifact.via === 'git').map(({ artifact }) => artifact.name),
  ].map((name) => name.toLowerCase());
  const repositories = Object.keys(marker.content.git).filter((name) => read.includes(name.toLowerCase()));
  const images = there.flatMap(({ artifact: { name, reference }, digest }) => {
    const told = marker.content.images[`${name}:${reference}`];
    return told !== undefined && digest !== '' && told !== digest ? [`${name}:${reference}`] : [];
  });
  const changed = [...(await checkMarker(marker, { target, repositories })), ...images];
  if (changed.length === 0) return undefined;
  return `${changed.join(', ')} on ${host} is not what the last complete sync (${marker.at}) brought: a later one stopped in the middle, or somebody wrote there`;
}
