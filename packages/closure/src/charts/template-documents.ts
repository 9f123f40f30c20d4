import { isRecord, textOf } from '@edp/kit';
import { parseDocuments, placeDocuments, type PlacedDocument } from '@edp/manifests';

/** A document that Helm printed, and the template that it is from: `templates/deployment.yaml`. */
export interface TemplateDocument {
  template: string;
  document: PlacedDocument;
}

/** What a tool printed. */
export interface Printed {
  found: TemplateDocument[];
  /** Why parts of it cannot be read. */
  faults: string[];
}

/**
 * Returns the documents that `helm template` or `kustomize build` printed, without tests: nobody runs those before somebody asks. Of two values of one
 * name the last one counts, as to Argo CD.
 */
export function templateDocuments(output: string): Printed {
  const parts = output.split(/^---[ \t]*\r?$/m).map((text) => {
    const template = /^# Source: (.+)$/m.exec(text)?.[1]?.trim() ?? '';
    const file = template.endsWith('.json') ? `${template}.yaml` : template;
    const documents = parseDocuments(text, { file, lastWins: true });
    const found = placeDocuments(documents, { file })
      .filter(({ value }) => value !== undefined && value !== null && !isTest(value))
      .map((document) => ({ template, document }));
    return { found, faults: documents.error === undefined ? [] : [documents.error.message] };
  });
  return { found: parts.flatMap(({ found }) => found), faults: parts.flatMap(({ faults }) => faults) };
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
