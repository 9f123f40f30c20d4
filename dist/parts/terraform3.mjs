import { b as toSecrets } from "./terraform2.mjs";
import { i as savePlan, n as removeOldPlans, t as readPlan } from "./gitops.mjs";
import { t as runAuthor } from "./gitops2.mjs";
import { writeFile } from "node:fs/promises";

// packages/terraform/src/secrets/outputs-file.ts
async function writeOutputsFile(file, { outputs, secrets }) {
	const known = toSecrets(secrets);
	const withheld = [];
	const entries = Object.entries(outputs).map(([name, { value, unknown, sensitive }]) => {
		const isWithheld = !sensitive && strings(value).some((each) => known.long.finds(each));
		if (isWithheld) withheld.push(name);
		if (sensitive || isWithheld) return [name, {
			...unknown ? { unknown } : {},
			sensitive: true
		}];
		return [name, unknown ? {
			unknown,
			sensitive
		} : {
			value,
			sensitive
		}];
	});
	await writeFile(file, JSON.stringify(Object.fromEntries(entries), void 0, 2), { mode: 384 });
	return withheld;
}
function strings(value) {
	if (typeof value === "string") return [value];
	if (value === null || typeof value !== "object") return [];
	return [...Array.isArray(value) ? [] : Object.keys(value), ...Object.values(value).flatMap(strings)];
}

// packages/gitops/src/open-plan-store.ts
const KEEP_MS = 6048e5;
function openPlanStore(remote, { actor, serverUrl, ...instance }) {
	return {
		save: async (id, document) => {
			await savePlan(remote, {
				...instance,
				id,
				document,
				author: runAuthor(actor, { serverUrl })
			});
			await removeOldPlans(remote, {
				...instance,
				olderThanMs: KEEP_MS
			});
		},
		read: async (id) => readPlan(remote, {
			...instance,
			id
		})
	};
}

// packages/plan-review/src/plan-store.ts
function planStore(infraDeploy, { run, serverUrl }) {
	const { tenant, environment } = run.instance;
	return openPlanStore(infraDeploy, {
		tenant,
		environment,
		actor: run.run.actor,
		serverUrl
	});
}

export { writeOutputsFile as n, planStore as t };