import { isStructured } from '@edp/manifests';
import { type Violation, UNKNOWN } from '@edp/kit';
import { indexLines } from '@edp/yaml';

interface Rule {
  pattern: RegExp;
  /** Only in YAML and JSON: scripts and prose may hold the words. */
  structured?: true;
  message: (found: string) => string;
  fix: string;
}

const UNKNOWN_TEXT = String(UNKNOWN);
const afterApply: Rule = {
  pattern: new RegExp(`${UNKNOWN_TEXT.replace(/[()]/g, String.raw`\$&`)}|${base64Of(UNKNOWN_TEXT)}`, 'g'),
  message: () => `holds ${UNKNOWN_TEXT}: an output of Terraform that is still unknown after apply`,
  fix: 'Pass the outputs-file of terraform-apply, and look why Terraform gives the output no value.',
};

const RULES: Rule[] = [
  {
    // Only names that nobody else uses: {{instance}} and {{tenant}} are labels of Prometheus and Grafana.
    pattern:
      /(?<!\$)\{\{[~{#^&]*\s*(?:[\w-]+\s+)*\(*(?:[\w-]+\s+)*(?:instance\.(?:name|domain|path)|fields\.\w+|outputs\.\w+|stacks\.(?:ref|commit)|stacksInstances\.(?:url|branch))\b[^}\n]*\}\}/g,
    message: (found) => `holds the unrendered expression ${found}`,
    fix: 'Give the template the ending .hbs, take the backslash before the braces away, or change the field whose value holds it.',
  },
  {
    structured: true,
    pattern: /\[object Object\]|<no value>|%!\w\(<nil>\)/g,
    message: (found) => `holds ${found}, which is what a value of the wrong kind or none prints as`,
    fix: 'Print a single value in the template; toYaml and toJson print lists and maps.',
  },
  {
    structured: true,
    // As a whole value only: texts may speak of placeholders.
    pattern:
      /(?<=[:=-][ \t]*["']?)(?:CHANGE[-_]?ME|REPLACE[-_]?ME|REPLACE[-_]WITH[-_]\w+|<(?:your|insert|replace|fill|enter|put)[-_ ][\w -]+>)(?=["']?[ \t]*,?[ \t]*$)/gim,
    message: (found) => `holds the placeholder ${found}`,
    fix: 'Write the value into the template, or take it from a field.',
  },
];

/** One of these stands in every text that a rule finds something in: most files need no closer look. */
const HINT = /\{\{|\[object Object\]|<no value>|%!|change[-_]?me|replace[-_]?|<(?:your|insert|fill|enter|put)[-_ ]/i;

/** Returns a violation for everything in a rendered text that should have become a value and did not. */
export function checkReferences(
  text: string,
  { file, allowUnknown }: { file: string; allowUnknown: boolean },
): Violation[] {
  const rules = [...(HINT.test(text) ? RULES : []), ...(allowUnknown ? [] : [afterApply])].filter(
    ({ structured }) => structured !== true || isStructured(file),
  );
  const lines = indexLines(text);
  return rules.flatMap(({ pattern, message, fix }) =>
    [...text.matchAll(pattern)]
      .filter(({ index }) => !isComment(text, index))
      .map((match) => ({
        code: 'REFERENCE_UNRESOLVED',
        message: `the rendered ${file} ${message(match[0].slice(0, 100))}`,
        fix,
        at: { file, ...lines.placeOf(match.index) },
      })),
  );
}

function isComment(text: string, offset: number): boolean {
  return /^[ \t]*(#|\/\/)/.test(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset));
}

/** What the bytes look like inside of base64 at the start of a text; good enough for `b64enc output`. */
function base64Of(text: string): string {
  return Buffer.from(text).toString('base64').replace(/=+$/, '').slice(0, -1);
}
