import type { Commit } from '@edp/git-wire';
import type { RunFile } from '@edp/instance';
import { describeSource } from '../configuration/describe-source.ts';

/**
 * Returns the trailers by which Argo CD leads from a commit of stacks-instances that it syncs to the commit of stacks that it was rendered from
 * (https://argo-cd.readthedocs.io/en/stable/user-guide/source-hydrator/#commit-tracing). An author that is no address by RFC 5322 is left out: Argo
 * CD would complain of it at each look.
 */
export function referenceTrailers(
  { stacks }: Pick<RunFile, 'stacks'>,
  { source }: { source: Commit },
): [string, string][] {
  const { date, subject } = describeSource(source);
  const { name, email } = source.author;
  const isAddress = /^[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9.-]+$/.test(email);
  const author = `"${name.replace(/["\\\p{Cc}]/gu, '')}" <${email}>`;
  return [
    ['Argocd-reference-commit-repourl', stacks.url],
    ['Argocd-reference-commit-sha', stacks.commit],
    ...(isAddress ? [['Argocd-reference-commit-author', author] as [string, string]] : []),
    ['Argocd-reference-commit-date', date],
    ['Argocd-reference-commit-subject', subject],
  ];
}
