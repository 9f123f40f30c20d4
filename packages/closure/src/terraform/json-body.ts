import { isRecord } from '@edp/kit';

/** A block in JSON syntax, with the labels that its keys are. */
export interface JsonBlock {
  labels: string[];
  body: Record<string, unknown>;
}

/** Returns what a file in Terraform's JSON syntax holds; nothing where it is no object. */
export function parseJsonBody(text: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(text);
    return isRecord(parsed) ? parsed : {};
  } catch {
    return {};
  }
}

/** Returns the blocks of a key, which has `labels` labels; a list may stand wherever several blocks may. Source: Terraform, "JSON Configuration Syntax". */
export function jsonBlocks(value: unknown, labels: number): JsonBlock[] {
  if (Array.isArray(value)) return value.flatMap((each) => jsonBlocks(each, labels));
  if (!isRecord(value)) return [];
  if (labels === 0) return [{ labels: [], body: value }];
  return Object.entries(value).flatMap(([label, below]) =>
    jsonBlocks(below, labels - 1).map((block) => ({ ...block, labels: [label, ...block.labels] })),
  );
}
