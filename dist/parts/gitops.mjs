import { a as fetchObjects, b as formatCommit, g as parseTree, h as objectId, i as listRefs, p as formatTree, t as ZERO_ID, x as parseCommit } from "./zod.mjs";
import { a as GitopsError, s as pushObjects } from "./noble-curves.mjs";
import { t as VALUE_SHAPES } from "./kit.mjs";
import { createHash } from "node:crypto";

// packages/gitops/src/push-rejected.ts
function pushRejected(remote, { ref, reason }) {
	const name = ref.replace(/^refs\/heads\//, "");
	const user = `the user of ${remote.tokenInput ?? "the token"}`;
	return new GitopsError({
		code: "PUSH_REJECTED",
		message: `${remote.url} refuses to move ${name}: ${reason}`,
		fix: ref.startsWith("refs/heads/") ? `Let ${user} push to ${name} (branch protection: push whitelist, signed commits, protected files), then dispatch again. For stacks-instances, pull-request: true goes round a protected branch.` : `Let ${user} write to the repository, and no hook or rule of the server stand in the way of ${ref}; then dispatch again.`
	});
}

// packages/gitops/src/plan-store.ts
const FILE = "plan.json";
const planRef = ({ tenant, environment, id }) => `refs/plans/${tenant}/${environment}/${id}`;
function planIdOf(document) {
	return createHash("sha256").update(document).digest("hex");
}
async function savePlan(remote, { document, author, ...instance }) {
	const key = {
		...instance,
		id: planIdOf(document)
	};
	const ref = planRef(key);
	const blob = {
		type: "blob",
		body: Buffer.from(document)
	};
	const tree = {
		type: "tree",
		body: formatTree([{
			mode: "100644",
			name: FILE,
			id: objectId(blob)
		}])
	};
	const message = `Plan ${key.id} of ${key.tenant}/${key.environment}`;
	const commit = {
		type: "commit",
		body: formatCommit({
			tree: objectId(tree),
			parents: [],
			author,
			committer: author,
			message
		})
	};
	const updates = [{
		ref,
		oldId: ZERO_ID,
		newId: objectId(commit)
	}];
	if ((await listRefs(remote, { prefixes: [ref] })).refs.has(ref)) {
		await readPlan(remote, key);
		return key.id;
	}
	const [result] = await pushObjects(remote, {
		updates,
		objects: [
			commit,
			tree,
			blob
		]
	});
	if (result?.ok) return key.id;
	if ((await listRefs(remote, { prefixes: [ref] })).refs.get(ref) === updates[0].newId) return key.id;
	throw pushRejected(remote, {
		ref,
		reason: result?.reason ?? "no verdict"
	});
}
async function readPlan(remote, key) {
	const ref = VALUE_SHAPES.planId.test(key.id) ? planRef(key) : "";
	const commitId = ref === "" ? void 0 : (await listRefs(remote, { prefixes: [ref] })).refs.get(ref);
	if (commitId === void 0) throw new GitopsError({
		code: "PLAN_MISSING",
		message: `there is no plan ${key.id.slice(0, 64)} of ${key.tenant}/${key.environment}`,
		fix: "Dispatch plan and copy the plan id it prints; a plan is gone once it was deployed."
	});
	const objects = await fetchObjects(remote, {
		wants: [commitId],
		depth: 1
	});
	const commit = objects.get(commitId);
	if (commit?.type !== "commit") throw planForged(remote, {
		ref,
		id: commitId,
		what: `points at a ${commit?.type ?? "missing object"}, and a kept plan is a commit`
	});
	const tree = objects.get(parseCommit(commit.body).tree);
	const entry = tree?.type === "tree" ? parseTree(tree.body).find(({ name }) => name === FILE) : void 0;
	const blob = entry === void 0 ? void 0 : objects.get(entry.id);
	if (blob?.type !== "blob") throw planForged(remote, {
		ref,
		id: commitId,
		what: `holds no file ${FILE}`
	});
	if (createHash("sha256").update(blob.body).digest("hex") !== key.id) throw planForged(remote, {
		ref,
		id: commitId,
		what: "holds another document than its name, a digest, stands for"
	});
	return blob.body.toString("utf8");
}
function planForged(remote, { ref, id, what }) {
	return new GitopsError({
		code: "PLAN_FORGED",
		message: `${ref} of ${remote.url} ${what}: somebody changed what was reviewed. Nothing of it was used`,
		fix: `Find out who may push refs to that repository. Then git push --force-with-lease=${ref}:${id} ${remote.url} :${ref} removes it; dispatch plan again and use the id it prints.`
	});
}
async function removePlan(remote, key) {
	const ref = planRef(key);
	const id = (await listRefs(remote, { prefixes: [ref] })).refs.get(ref);
	if (id !== void 0) await pushObjects(remote, {
		updates: [{
			ref,
			oldId: id,
			newId: ZERO_ID
		}],
		objects: []
	});
}

export { pushRejected as a, savePlan as i, readPlan as n, removePlan as r, planIdOf as t };