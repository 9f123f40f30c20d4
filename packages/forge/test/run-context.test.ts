import { expect, test } from '@jest/globals';
import { readRunContext } from '@edp/kit';

test("a GitHub job is read as the toolkit's own context reads it", async () => {
  const env = {
    GITHUB_SERVER_URL: 'https://github.example',
    GITHUB_API_URL: 'https://github.example/api/v3',
    GITHUB_REPOSITORY: 'owner/repository',
    GITHUB_SHA: 'c0ffee'.repeat(7).slice(0, 40),
    GITHUB_REF: 'refs/heads/feature/x',
    GITHUB_WORKFLOW: 'deploy',
    GITHUB_RUN_ID: '1234567890',
    GITHUB_RUN_NUMBER: '42',
    GITHUB_RUN_ATTEMPT: '3',
    GITHUB_ACTOR: 'octocat',
  };
  // The toolkit reads the environment once, when it is loaded.
  Object.assign(process.env, env);
  delete process.env['GITHUB_EVENT_PATH'];
  const { context } = await import('@actions/github');
  expect(readRunContext(env)).toMatchObject({
    serverUrl: context.serverUrl,
    apiUrl: context.apiUrl,
    repository: `${context.repo.owner}/${context.repo.repo}`,
    sha: context.sha,
    ref: context.ref,
    workflow: context.workflow,
    runId: String(context.runId),
    runNumber: String(context.runNumber),
    attempt: String(context.runAttempt),
    actor: context.actor,
  });
});
