import { isRecord, textOf } from '@edp/kit';
import { parseDocuments, placeDocuments, type PlacedDocument } from '@edp/manifests';

/** A document that Helm printed, and the template that it is from: `templates/deployment.yaml`. */
export interface TemplateDocument {
  template: string;
  document: PlacedDocument;
}

/** Returns the documents that `helm template` printed, without tests: nobody runs those before somebody asks. */
export function templateDocuments(output: string): TemplateDocument[] {
  return output.split(/^---[ \t]*\r?$/m).flatMap((text) => {
    const template = /^# Source: (.+)$/m.exec(text)?.[1]?.trim() ?? '';
    const file = template.endsWith('.json') ? `${template}.yaml` : template;
    return placeDocuments(parseDocuments(text, { file }), { file })
      .filter(({ value }) => value !== undefined && value !== null && !isTest(value))
      .map((document) => ({ template, document }));
  });
}

/** Argo CD leaves out hooks that it has no phase for, and Helm runs them by `helm test` alone. Source: gitops-engine, `pkg/sync/hook`. */
function isTest(value: unknown): boolean {
  const metadata = isRecord(value) && isRecord(value['metadata']) ? value['metadata'] : {};
  const annotations = isRecord(metadata['annotations']) ? metadata['annotations'] : {};
  const hooks = textOf(annotations['helm.sh/hook'])
    .split(',')
    .map((hook) => hook.trim())
    .filter((hook) => hook !== '');
  return hooks.length > 0 && hooks.every((hook) => /^test(?:-success|-failure)?$/.test(hook));
}
