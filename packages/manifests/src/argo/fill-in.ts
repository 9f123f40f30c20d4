import { evaluatePipeline } from './go-pipeline.ts';
import { ANYTHING, type Parameters } from './parameters.ts';

/** An action, with the blanks that it trims. */
const ACTION = /(?:\s*\{\{-(?=\s)|\{\{)((?:"(?:\\.|[^"\\])*"|`[^`]*`|(?!\}\})[\s\S])*?)(?:(?<=\s)-\}\}\s*|\}\})/g;
/** What is there once, often or never. */
const CONTROL = /\{\{-?\s*(?:if|with|range|define|block)\b[\s\S]*\{\{-?\s*end\s*-?\}\}/g;
const COMMENT = /^\s*\/\*[\s\S]*\*\/\s*$/;

/**
 * Returns a text of a template of an ApplicationSet with its parameters filled in; `unknown` for what only Argo CD knows, and for what takes a whole
 * template engine. Source: Argo CD, `applicationset/utils/utils.go`, `Replace`.
 */
export function fillIn(text: string, parameters: Parameters, { unknown = '*' }: { unknown?: string } = {}): string {
  return text
    .replaceAll(CONTROL, () => unknown)
    .replaceAll(ACTION, (_, action: string) => printed(action, parameters) ?? unknown);
}

/** Returns a text with those parameters filled in that are known. */
export function fillKnown(text: string, parameters: Parameters): string {
  return text.replaceAll(ACTION, (whole, action: string) => printed(action, { ...parameters, ...ANYTHING }) ?? whole);
}

function printed(action: string, parameters: Parameters): string | undefined {
  const name = action.trim().replace(/^\$?\./, '');
  if (COMMENT.test(action)) return '';
  return Object.hasOwn(parameters, name) ? parameters[name] : evaluatePipeline(action, parameters);
}
