import { isRecord, textOf } from '@edp/kit';
import type { PlacedDocument } from '@edp/manifests';
import type { OperatorImage, Request } from './artifact.ts';
import { imageRequest, unknownImage } from './request-of.ts';

/** Source: prometheus-operator, `pkg/operator/defaults.go`. */
const DEFAULTS: Record<OperatorImage['of'], string> = {
  prometheus: 'quay.io/prometheus/prometheus',
  alertmanager: 'quay.io/prometheus/alertmanager',
  thanos: 'quay.io/thanos/thanos',
};
const KINDS: Record<string, OperatorImage['of']> = {
  ...{ Prometheus: 'prometheus', PrometheusAgent: 'prometheus', Alertmanager: 'alertmanager', ThanosRuler: 'thanos' },
};
const ARGUMENT = /^--?(prometheus|alertmanager|thanos)-default-base-image=(.+)$/;

/** Returns the images of a resource of the Prometheus operator that it leaves to the operator. */
export function operatorImages(document: PlacedDocument): Request[] {
  const { kind, spec } = isRecord(document.value) ? document.value : {};
  const of = KINDS[textOf(kind)];
  if (of === undefined || !isRecord(spec)) return [];
  const found = { of, at: ['spec'], value: spec };
  const sidecar = of === 'prometheus' && isRecord(spec['thanos']) ? [spec['thanos']] : [];
  return [found, ...sidecar.map((value) => ({ of: 'thanos' as const, at: ['spec', 'thanos'], value }))].flatMap(
    ({ of, at, value }) =>
      textOf(value['image']) === '' && textOf(value['baseImage']) === ''
        ? [{ ...placed(document, at), operator: { of, version: versionOf(value) } }]
        : [],
  );
}

/** Returns what an argument of the Prometheus operator says of these images; undefined for any other one. */
export function operatorArgument(text: string): Omit<Request, 'at'> | undefined {
  const [, of, image = ''] = ARGUMENT.exec(text) ?? [];
  if (of === undefined) return undefined;
  return { ...unknownImage(image), operator: { of: of as OperatorImage['of'], version: undefined } };
}

/** Returns requests with these images in place of what they are made of. Source: prometheus-operator, `pkg/operator/image.go`, `BuildImagePath`. */
export function joinOperatorImages(requests: Request[]): Request[] {
  const bases = { ...DEFAULTS };
  for (const { operator, text } of requests) if (operator?.version === undefined && operator) bases[operator.of] = text;
  return requests.flatMap(({ operator, ...request }): Request[] => {
    if (operator === undefined) return [request];
    if (operator.version === undefined) return [];
    const base = bases[operator.of];
    const isWhole = /[:@][^/]*$/.test(base);
    if (!isWhole && operator.version === '') return [{ ...request, ...unknownImage(`${base}:*`) }];
    const image = imageRequest(isWhole ? base : `${base}${operator.version}`, { explicit: false });
    return image === undefined ? [] : [{ ...request, ...image }];
  });
}

function placed(document: PlacedDocument, at: string[]): Request {
  return { ...unknownImage(''), at: { file: document.file, line: document.lineOf(at) } };
}

function versionOf(value: Record<string, unknown>): string {
  const [sha, tag, version] = [textOf(value['sha']), textOf(value['tag']), textOf(value['version'])];
  if (sha !== '') return `@sha256:${sha}`;
  return tag !== '' || version !== '' ? `:${tag || version}` : '';
}
