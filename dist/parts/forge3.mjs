import { a as ForgeError, i as callApi } from "./forge.mjs";
import { t as textOf } from "./forge2.mjs";
import { rt as readBranchRules } from "./mirror.mjs";

// packages/forge/src/rules/branch-protections.ts
async function readBranchProtections(address, { owner, name }) {
	try {
		const list = await (await callApi(address, {
			path: [
				"repos",
				owner,
				name,
				"branch_protections"
			],
			scope: "read:repository",
			subject: `the rules for branches of ${owner}/${name}`
		})).json();
		return (Array.isArray(list) ? list : []).map((rule) => ({
			pattern: textOf(rule["rule_name"]) || textOf(rule["branch_name"]),
			unprotectedFiles: textOf(rule["unprotected_file_patterns"]),
			push: rule["enable_push"] === false ? "nobody" : rule["enable_push_whitelist"] === true ? {
				users: textsOf(rule["push_whitelist_usernames"]),
				teams: textsOf(rule["push_whitelist_teams"])
			} : "anybody"
		}));
	} catch (error) {
		if (error instanceof ForgeError && ["FORGE_NOT_FOUND", "FORGE_FORBIDDEN"].includes(error.code)) return [];
		throw error;
	}
}
const textsOf = (value) => Array.isArray(value) ? value.map(textOf) : [];

// packages/forge/src/rules/push-barrier.ts
async function findPushBarrier(forge, { owner, name, branch }) {
	const own = await readBranchRules(forge.address, {
		owner,
		name,
		branch
	});
	if (own !== void 0 && (!own.protected || own.canPush)) return void 0;
	const matching = matchingRules(await readBranchProtections(forge.address, {
		owner,
		name
	}), branch);
	if (matching.some(({ unprotectedFiles }) => unprotectedFiles !== "")) return void 0;
	const patterns = matching.map(({ pattern }) => pattern).join(", ");
	if (own !== void 0) return patterns || branch;
	if (matching.length === 0) return void 0;
	const user = await forge.currentUser();
	return matching.some((rule) => mayPush(rule, user)) ? void 0 : patterns;
}
function matchingRules(rules, branch) {
	return rules.filter(({ pattern }) => matchesRule(pattern, {
		name: branch,
		star: "[^/]*"
	}));
}
function mayPush({ push }, user) {
	return push === "anybody" || push !== "nobody" && (push.teams.length > 0 || push.users.some((each) => each.toLowerCase() === user.toLowerCase()));
}
function matchesRule(pattern, { name, star = ".*" }) {
	if (!/^[\w.*?+@/-]+$/.test(pattern) || pattern.startsWith("/") && pattern.endsWith("/")) return false;
	const regex = pattern.replace(/[.+/-]/g, "\\$&").replaceAll(/\*+/g, (stars) => stars === "*" ? star : ".*").replaceAll("?", ".");
	return new RegExp(`^${regex}$`).test(name);
}

export { readBranchProtections as a, mayPush as i, matchesRule as n, matchingRules as r, findPushBarrier as t };