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
    return Array.isArray(parsed) ? inOne(parsed.filter(isRecord)) : isRecord(parsed) ? parsed : {};
  } catch {
    return {};
  }
}

/** A file may be a list of bodies as well. */
function inOne(bodies: Record<string, unknown>[]): Record<string, unknown> {
  const keys = new Set(bodies.flatMap((each) => Object.keys(each)));
  return Object.fromEntries([...keys].map((key) => [key, bodies.map((each) => each[key])]));
}

/** Returns the attributes of a body, comments left out. */
export const jsonEntries = (value: Record<string, unknown>): [string, unknown][] =>
  Object.entries(value).filter(([key]) => key !== '//');

/** Returns the blocks of a key, which has `labels` labels; a list may stand wherever several blocks may. Source: Terraform, "JSON Configuration Syntax". */
export function jsonBlocks(value: unknown, labels: number): JsonBlock[] {
  if (Array.isArray(value)) return value.flatMap((each) => jsonBlocks(each, labels));
  if (!isRecord(value)) return [];
  if (labels === 0) return [{ labels: [], body: value }];
  return Object.entries(value).flatMap(([label, below]) =>
    jsonBlocks(below, labels - 1).map((block) => ({ ...block, labels: [label, ...block.labels] })),
  );
}
