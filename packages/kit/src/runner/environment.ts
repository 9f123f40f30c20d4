/** What the runner tells of the run and where it takes what a step says; everything that this project reads of it. */
const NAMES = [
  ...[
    'SERVER_URL',
    'API_URL',
    'REPOSITORY',
    'RUN_ID',
    'RUN_NUMBER',
    'RUN_ATTEMPT',
    'WORKFLOW',
    'ACTOR',
    'SHA',
    'REF',
    'TOKEN',
  ],
  ...['WORKSPACE', 'EVENT_NAME', 'EVENT_PATH', 'OUTPUT', 'STATE', 'STEP_SUMMARY'],
];

/**
 * Copies what a Forgejo runner says over what it says in GitHub's names, so that all code, the toolkit's too, reads one set of names:
 * runners that imitate GitHub leave GitHub's own addresses in the others.
 */
export function adoptForgejoNames(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  for (const name of NAMES) {
    const value = env[`FORGEJO_${name}`];
    if (value) env[`GITHUB_${name}`] = value;
  }
  return env;
}

/** Returns whether a runner of Forgejo or Gitea runs this step: it prints annotations as they stand and decodes nothing. */
export function isForgejoRunner(env: NodeJS.ProcessEnv = process.env): boolean {
  return env['FORGEJO_ACTIONS'] === 'true' || env['GITEA_ACTIONS'] === 'true';
}
