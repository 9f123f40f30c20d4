import { isRecord, textOf } from '@edp/kit';
import type { Request } from './artifact.ts';
import { parseDocuments, placeDocuments } from '@edp/manifests';
import { containerImage, gitRequest } from './request-of.ts';

/**
 * Returns the actions, called workflows and job images of a workflow. `actionsUrl` is where an action without a host comes from
 * (`[actions] DEFAULT_ACTIONS_URL` of the forge); what the repository itself holds is not asked for.
 */
export function workflowRequests(text: string, { file, actionsUrl }: { file: string; actionsUrl: string }): Request[] {
  const [document] = placeDocuments(parseDocuments(text, { file }), { file });
  if (document === undefined || !isRecord(document.value)) return [];
  const jobs = isRecord(document.value['jobs']) ? document.value['jobs'] : {};
  const at = (path: (string | number)[]): Request['at'] => ({ file, line: document.lineOf(path) });
  return Object.entries(jobs).flatMap(([name, job]): Request[] => {
    if (!isRecord(job)) return [];
    const path = ['jobs', name];
    const found: Request[] = [];
    const uses = (value: unknown, where: (string | number)[]): void => {
      const request = usesRequest(textOf(value), actionsUrl);
      if (request !== undefined) found.push({ ...request, at: at(where) });
    };
    const image = (value: unknown, where: (string | number)[]): void => {
      const text = textOf(isRecord(value) ? value['image'] : value);
      const request = text.includes('${{') ? undefined : containerImage(text);
      if (request !== undefined) found.push({ ...request, at: at(where) });
    };
    uses(job['uses'], [...path, 'uses']);
    for (const [index, step] of (Array.isArray(job['steps']) ? (job['steps'] as unknown[]) : []).entries())
      if (isRecord(step)) uses(step['uses'], [...path, 'steps', index, 'uses']);
    image(job['container'], [...path, 'container']);
    for (const [service, value] of Object.entries(isRecord(job['services']) ? job['services'] : {}))
      image(value, [...path, 'services', service]);
    return found;
  });
}

function usesRequest(text: string, actionsUrl: string): Omit<Request, 'at'> | undefined {
  if (text === '' || text.startsWith('./')) return undefined;
  if (text.startsWith('docker://')) return containerImage(text.slice('docker://'.length));
  const [before = '', reference = ''] = text.split('@', 2);
  const address = /^https?:\/\//.test(before) ? before : `${actionsUrl.replace(/\/+$/, '')}/${before}`;
  // Below the repository stands the directory of the action.
  const [, repository = address, path = ''] = /^(https?:\/\/[^/]+\/[^/]+\/[^/]+)(?:\/(.*))?$/.exec(address) ?? [];
  return { ...gitRequest(repository, { reference, kind: 'action', path }), text };
}
