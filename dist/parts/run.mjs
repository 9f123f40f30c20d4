import { n as runCommitter, t as runAuthor } from "./semver.mjs";
import { rt as readRunFile } from "./noble-curves.mjs";
import { s as openRepositories } from "./handlebars.mjs";

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

export { openRunStep as t };