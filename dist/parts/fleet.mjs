import { Z as showControls, t as VALUE_SHAPES } from "./kit.mjs";
import { B as boolean, G as number, Q as string, R as _enum, U as literal, Y as record, Z as strictObject, ct as _regex, et as union, q as optional, tt as unknown, z as array } from "./zod.mjs";
import { y as canonicalJson } from "./tool.mjs";
import { t as PlanReviewError } from "./plan-review2.mjs";
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
	risk: optional(_enum([
		"none",
		"change",
		"replace",
		"data-loss"
	])),
	identity: identitySchema
});
function renderPlanDocument(identity, { run, secrets, risk }) {
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
		...risk === void 0 ? {} : { risk },
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

// packages/fleet/src/page/fleet-state.ts
const SIGNS = {
	new: "○",
	deploying: "▶",
	deployed: "●",
	failed: "✖",
	destroying: "◀",
	destroyed: "□",
	unreadable: "?",
	healthy: "✔",
	degraded: "▲",
	unknown: "–",
	stopped: "✖"
};
const RISK_SIGNS = {
	none: "● none",
	change: "● change",
	replace: "▲ replace",
	"data-loss": "✖ data loss"
};
function plannedOf({ planned }) {
	if (planned === void 0) return "";
	return planned.risk === void 0 ? "not rated" : RISK_SIGNS[planned.risk];
}
function countStatuses(instances) {
	const counts = /* @__PURE__ */ new Map();
	for (const { status } of instances) counts.set(status, (counts.get(status) ?? 0) + 1);
	return [...counts].sort(([, a], [, b]) => b - a);
}
function behindOf({ behind }) {
	if (behind === void 0) return "";
	return behind === 0 ? "newest" : `${behind} behind`;
}
function mirrorOf({ at, changed }) {
	if (at === void 0) return {
		isWhole: false,
		text: "✖ no complete sync of this mirror is recorded where closure-token may read"
	};
	const last = `the last complete sync of this mirror was at ${at.slice(0, 16).replace("T", " ")}`;
	if (changed.length === 0) return {
		isWhole: true,
		text: `● ${last}`
	};
	return {
		isWhole: false,
		text: `✖ ${last}, and ${changed.join(", ")} is not what it brought`
	};
}

// packages/fleet/src/page/escape-html.ts
const ENTITIES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};
const escapeHtml = (text) => showControls(text).replaceAll(/[&<>"']/g, (each) => ENTITIES[each]);
function linkTo(address, text) {
	return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol) ? `<a href="${escapeHtml(new URL(address).href)}">${escapeHtml(text)}</a>` : escapeHtml(text);
}

// packages/fleet/src/page/page-style.ts
const PAGE_STYLE = `
:root { color-scheme: light dark; --text: #1b1f24; --page: #ffffff; --line: #c4ccd4; --soft: #f3f5f7; --link: #0b57d0;
  --good: #146c2e; --bad: #b3261e; --busy: #8a4b00; --quiet: #57606a; }
@media (prefers-color-scheme: dark) { :root { --text: #e6edf3; --page: #0d1117; --line: #3d444d; --soft: #161b22; --link: #79b8ff;
  --good: #7ee2a0; --bad: #ff9b94; --busy: #f0b968; --quiet: #a7b0ba; } }
[hidden] { display: none !important; }
body { margin: 0 auto; padding: 1rem 1.5rem 3rem; max-width: 110rem; font: 16px/1.5 system-ui, sans-serif; color: var(--text); background: var(--page); }
a { color: var(--link); }
h1 { margin: 0.5rem 0; font-size: 1.6rem; } h2 { margin: 2rem 0 0.5rem; font-size: 1.2rem; }
.counts { display: flex; flex-wrap: wrap; gap: 0.5rem; padding: 0; list-style: none; }
.counts li { padding: 0.25rem 0.75rem; border: 1px solid var(--line); border-radius: 0.5rem; background: var(--soft); }
form { display: flex; flex-wrap: wrap; gap: 1rem; align-items: end; }
label { display: grid; gap: 0.25rem; }
input, select, button { font: inherit; color: inherit; }
input, select { min-width: 12rem; padding: 0.35rem 0.5rem; border: 1px solid var(--quiet); border-radius: 0.35rem; background: var(--page); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { text-align: left; padding: 0.25rem 0; color: var(--quiet); }
th, td { padding: 0.3rem 0.6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { background: var(--soft); white-space: nowrap; }
th button { padding: 0; border: 0; background: none; font-weight: 600; cursor: pointer; text-decoration: underline dotted; }
.more { margin: 0.5rem 0; padding: 0.35rem 1rem; border: 1px solid var(--quiet); border-radius: 0.35rem; background: var(--soft); cursor: pointer; }
th[aria-sort=ascending] button::after { content: ' ▲'; } th[aria-sort=descending] button::after { content: ' ▼'; }
.tree ul { padding-left: 1.5rem; list-style: none; } .tree ul ul { border-left: 2px solid var(--line); }
code, pre { font: 0.9em/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
pre { overflow-x: auto; padding: 0.75rem; border: 1px solid var(--line); background: var(--soft); white-space: pre-wrap; }
.note { padding: 0.5rem 1rem; border: 2px solid var(--bad); border-radius: 0.35rem; }
.deployed, .healthy { color: var(--good); } .failed, .degraded, .unreadable, .stopped { color: var(--bad); }
.deploying, .destroying { color: var(--busy); } .new, .destroyed, .unknown { color: var(--quiet); }
svg { width: 100%; height: auto; } svg text { font: 12px system-ui, sans-serif; fill: var(--text); }
svg .axis { stroke: var(--line); } svg .deployed { fill: var(--good); } svg .stopped { fill: var(--bad); } svg .destroyed { fill: var(--quiet); }
`;

// packages/fleet/src/page/render-shell.ts
const hashOf = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
function renderShell(body, { title, script = "" }) {
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${[
		`default-src 'none'; style-src ${hashOf(PAGE_STYLE)}`,
		...script === "" ? [] : [`script-src ${hashOf(script)}`],
		"base-uri 'none'; form-action 'none'"
	].join("; ")}">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<main>
${body}
</main>
${script === "" ? "" : `<script>${script}<\/script>\n`}</body>
</html>
`;
}

export { findMissingSecrets as _, SIGNS as a, mirrorOf as c, renderPlanDocument as d, asLine as f, hideNames as g, hideInNames as h, RISK_SIGNS as i, plannedOf as l, sha256 as m, escapeHtml as n, behindOf as o, sameIdentity as p, linkTo as r, countStatuses as s, renderShell as t, parsePlanDocument as u, hasSecret as v };