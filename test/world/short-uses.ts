/** What `uses:` names by full URL, as Forgejo's runner wants it. */
const OUR_ACTIONS =
  /https?:\/\/[\w.:-]+\/[\w.-]+\/edp-actions\/(actions\/[\w-]+|\.forgejo\/workflows\/[\w-]+\.yml)@(\S+)/g;
const CHECKOUT = /https:\/\/data\.forgejo\.org\/actions\/checkout@/g;

/** Returns a workflow with GitHub's short form in every `uses:`, whoever owns the actions: act and actionlint know no other. */
export function shortUses(workflow: string): string {
  return workflow
    .replace(OUR_ACTIONS, 'DevFW-CICD/edp-actions/$1@$2')
    .replaceAll('edp-actions/.forgejo/workflows/', 'edp-actions/.github/workflows/')
    .replace(CHECKOUT, 'actions/checkout@');
}
