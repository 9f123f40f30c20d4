import { t as VALUE_SHAPES } from "./kit.mjs";
import { B as boolean, G as number, Q as string, U as literal, Y as record, Z as strictObject, a as fetchObjects, ct as _regex, et as union, i as listRefs, q as optional, t as ZERO_ID, tt as unknown, x as parseCommit, z as array } from "./zod.mjs";
import { p as pushObjects } from "./noble-curves.mjs";
import { t as PlanReviewError } from "./plan-review3.mjs";
import { createHash } from "node:crypto";

// packages/instance/src/fields/find-missing-secrets.ts
function findMissingSecrets(names, { env = process.env } = {}) {
	return names.filter((name) => !hasSecret(name, env)).map((name) => ({
		code: "SECRET_MISSING",
		field: name,
		message: `field ${name} is a required secret, and TF_VAR_${name} of this step is ${env[`TF_VAR_${name}`] === void 0 ? "not set" : "empty"}`,
		fix: `Store the value as a secret of the repository or its owner, and give it to every step of resolve, terraform-plan, record, terraform-apply and commit as env: TF_VAR_${name}: \${{ secrets.<NAME> }}. A called workflow takes it as ${name} in the JSON secret TERRAFORM_SECRETS. A name that no secret has gives an empty text.`
	}));
}
function hasSecret(name, env = process.env) {
	return (env[`TF_VAR_${name}`] ?? "").trim() !== "";
}

// packages/terraform/src/plan/canonical-json.ts
function canonicalJson(value, indent) {
	return JSON.stringify(sortKeys(value), void 0, indent);
}
function sortKeys(value) {
	if (Array.isArray(value)) return value.map(sortKeys);
	if (value === null || typeof value !== "object") return value;
	const entries = Object.entries(value).sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0);
	const sorted = Object.create(null);
	for (const [key, each] of entries) sorted[key] = sortKeys(each);
	return sorted;
}

// packages/terraform/src/plan/hide-in-names.ts
function hideInNames(value, secrets) {
	return hideIn(value, secrets);
}
function hideNames(names, secrets) {
	const taken = /* @__PURE__ */ new Set();
	const hidden = /* @__PURE__ */ new Map();
	for (const name of new Set([...names].sort())) {
		const text = hideText(name, secrets);
		let unique = text;
		for (let count = 2; taken.has(unique); count += 1) unique = `${text} (${count})`;
		taken.add(unique);
		hidden.set(name, unique);
	}
	return hidden;
}
function hideIn(value, secrets) {
	if (typeof value === "string") return hideText(value, secrets);
	if (Array.isArray(value)) return value.map((each) => hideIn(each, secrets));
	if (value === null || typeof value !== "object") return value;
	const names = hideNames(Object.keys(value), secrets);
	const copy = Object.create(null);
	for (const [key, each] of Object.entries(value)) copy[names.get(key)] = hideIn(each, secrets);
	return copy;
}
const hideText = (text, { long, short }) => short.hide(long.hide(text));

// packages/gitops/src/remove-old-plans.ts
async function removeOldPlans(remote, { tenant, environment, olderThanMs }) {
	const prefix = `refs/plans/${tenant}/${environment}/`;
	const { refs } = await listRefs(remote, { prefixes: [prefix] });
	if (refs.size === 0) return [];
	const objects = await fetchObjects(remote, {
		wants: [...new Set(refs.values())],
		depth: 1,
		filter: "tree:0"
	});
	const old = [...refs].filter(([, id]) => {
		const object = objects.get(id);
		if (object === void 0) return false;
		return object.type !== "commit" || Date.now() - parseCommit(object.body).author.at.getTime() > olderThanMs;
	});
	if (old.length > 0) await pushObjects(remote, {
		updates: old.map(([ref, id]) => ({
			ref,
			oldId: id,
			newId: ZERO_ID
		})),
		objects: []
	});
	return old.map(([ref]) => ref.slice(prefix.length));
}

// packages/plan-review/src/document/plan-identity.ts
const shaped = (shape) => string().check(_regex(VALUE_SHAPES[shape]));
const name = string().check(_regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*$/u));
const change = strictObject({
	address: name,
	type: optional(name),
	provider: optional(name),
	actions: array(string().check(_regex(/^[a-z-]{1,20}$/))),
	before: unknown(),
	after: unknown(),
	deposed: optional(name),
	previousAddress: optional(name),
	importId: optional(string()),
	importIdentity: optional(unknown()),
	reason: optional(name),
	replacePaths: optional(array(array(union([string(), number()]))))
});
const identitySchema = strictObject({
	instance: shaped("line"),
	configDigest: shaped("digest"),
	code: strictObject({
		files: record(shaped("line"), shaped("digest")),
		modules: record(shaped("line"), strictObject({
			source: shaped("line"),
			version: shaped("line"),
			digest: optional(shaped("digest"))
		}))
	}),
	tool: shaped("line"),
	toolDigest: shaped("digest"),
	providerLock: shaped("digest"),
	environment: record(shaped("line"), shaped("line")),
	lineage: shaped("line"),
	serial: number(),
	plan: strictObject({
		format: literal(1),
		resources: array(change),
		outputs: array(change),
		variables: record(string(), unknown()),
		actions: optional(array(strictObject({
			address: name,
			type: name,
			provider: optional(name),
			trigger: name,
			config: unknown()
		}))),
		complete: optional(boolean())
	})
});
function sameIdentity(one, other) {
	return canonicalJson(one) === canonicalJson(other);
}
function sha256(text) {
	return createHash("sha256").update(text).digest("hex");
}
function asLine(text) {
	return VALUE_SHAPES.line.test(text) ? text : `sha256:${sha256(text)}`;
}

// packages/plan-review/src/document/plan-document.ts
const schema = strictObject({
	version: literal(2),
	made: optional(strictObject({
		at: shaped("time"),
		actor: shaped("actor"),
		run: shaped("runUrl")
	})),
	stacks: optional(strictObject({
		ref: shaped("stacksRef"),
		commit: shaped("commit")
	})),
	fields: record(string(), unknown()),
	identity: identitySchema
});
function renderPlanDocument(identity, { run, secrets }) {
	const document = {
		version: 2,
		...run === void 0 ? {} : {
			made: madeBy(run),
			stacks: {
				ref: run.stacks.ref,
				commit: run.stacks.commit
			}
		},
		fields: hideInNames(run?.fields ?? {}, secrets),
		identity
	};
	return `${canonicalJson(document, 1)}\n`;
}
function madeBy({ run: { startedAt, actor, url } }) {
	return {
		at: startedAt,
		actor: VALUE_SHAPES.actor.test(actor) ? actor : "unknown",
		run: url
	};
}
function parsePlanDocument(text, id) {
	try {
		const document = schema.parse(JSON.parse(text));
		return {
			...document,
			identity: {
				...document.identity,
				plan: document.identity.plan
			}
		};
	} catch (cause) {
		throw new PlanReviewError({
			code: "PLAN_UNREADABLE",
			message: `the kept plan ${id} was made by another version of these actions`,
			fix: "Dispatch plan again and use the id it prints.",
			cause
		});
	}
}

export { sha256 as a, hideNames as c, hasSecret as d, sameIdentity as i, canonicalJson as l, renderPlanDocument as n, removeOldPlans as o, asLine as r, hideInNames as s, parsePlanDocument as t, findMissingSecrets as u };