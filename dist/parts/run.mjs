import { M as RunError, s as openRepositories } from "./handlebars.mjs";
import { dt as readRunFile } from "./noble-curves.mjs";
import { n as runCommitter, t as runAuthor } from "./semver.mjs";

// packages/run/src/step/instances-forge.ts
function instancesForge(url, { what, fix, token, http, context }) {
	const { origin, pathname } = new URL(url);
	const [owner = "", name = "", ...rest] = pathname.replace(/^\/|(\.git)?\/*$/g, "").split("/").map(decodeURIComponent);
	if (owner === "" || name === "" || rest.length > 0) throw new RunError({
		code: "REPOSITORY_URL_INVALID",
		message: `${url} is not https://<host>/<owner>/<repository>, so ${what}`,
		fix
	});
	return {
		address: {
			origin,
			...origin === context.serverUrl ? { apiUrl: context.apiUrl } : {},
			http,
			token,
			tokenInput: "stacks-instances-token"
		},
		owner,
		name
	};
}

// packages/run/src/step/run-step.ts
async function openRunStep(inputs, { log, http, context }) {
	const run = await readRunFile(inputs.runFile);
	const urls = {
		infraDeploy: run.infraDeploy.url,
		stacks: run.stacks.url,
		stacksInstances: run.stacksInstances.url
	};
	const author = runAuthor(run.run.actor, { serverUrl: context.serverUrl });
	return {
		inputs,
		run,
		onDrift: inputs.onDrift || run.later.onDrift,
		pullRequest: inputs.pullRequest ?? run.later.pullRequest,
		repositories: openRepositories(urls, {
			tokens: inputs.tokens,
			http,
			log
		}),
		author,
		committer: runCommitter(author),
		http,
		context,
		log
	};
}

export { instancesForge as n, openRunStep as t };