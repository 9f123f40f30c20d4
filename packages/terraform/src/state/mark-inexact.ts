import { findInexact, isRecord, mayBeInexact, numbersAsTexts } from '@edp/kit';
import { jsonOf } from '../parse-json.ts';

/** Where a number stands in an output that was not kept as Terraform has it; never the number, which may be a secret. */
export interface Inexact {
  inexact?: string;
}

/** Marks every output that holds a number beyond what JSON of JavaScript keeps: it is Terraform's, with 512 bits. `outputs` came from `text`. */
export function markInexact(
  outputs: Record<string, Inexact>,
  {
    text,
    at,
    value,
  }: { text: string; /** Of the outputs in the text. */ at: string[]; /** Its key in an output. */ value: string },
): void {
  if (!mayBeInexact(text)) return;
  const below = (each: unknown, key: string): unknown => (isRecord(each) ? each[key] : undefined);
  const texts = at.reduce(below, JSON.parse(numbersAsTexts(jsonOf(text))) as unknown);
  for (const [name, output] of Object.entries(outputs)) {
    const path = findInexact(below(output, value), below(below(texts, name), value));
    if (path !== undefined) output.inexact = [name, ...path].join('.');
  }
}
