import type { RunFile } from '@edp/instance';
import { escapeMarkdown, markdownTable, textTable } from '@edp/kit';
import { describeExceptions } from '../step/run-exceptions.ts';

/** Returns what this run works on, as aligned text for the log and as Markdown for the summary; fields that are `unread` reach no Terraform variable. */
export function renderOverview(run: RunFile, { unread }: { unread: string[] }): { text: string; markdown: string } {
  const head = ['Field', 'Value', '', 'Terraform'];
  const rows = Object.entries(run.fields).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
    run.changed.includes(name) ? 'changed' : '',
    unread.includes(name) ? 'no variable' : '',
  ]);
  const facts = [
    `${run.operation} of ${run.instance.domain}${run.newInstance ? ' — a NEW instance' : ''}`,
    `templates ${run.stacks.ref} at ${run.stacks.commit.slice(0, 12)}, entry on branch ${run.infraDeploy.branch}`,
    ...describeExceptions(run).map(({ text }) => text),
  ];
  return {
    text: [...facts, '', textTable(head, rows)].join('\n'),
    markdown: [
      `## ${escapeMarkdown(facts[0]!)}`,
      '',
      ...facts.slice(1).map((fact) => `- ${escapeMarkdown(fact)}`),
      '',
      markdownTable(head, rows),
      '',
    ].join('\n'),
  };
}
