import { a as fetchObjects, b as formatCommit, g as parseTree, h as objectId, i as listRefs, p as formatTree, t as ZERO_ID, x as parseCommit } from "./zod.mjs";
import { a as GitopsError, s as pushObjects } from "./noble-curves.mjs";

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
async function savePlan(remote, { document, author, ...key }) {
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
	const { refs } = await listRefs(remote, { prefixes: [ref] });
	const updates = [{
		ref,
		oldId: refs.get(ref) ?? ZERO_ID,
		newId: objectId(commit)
	}];
	const [result] = await pushObjects(remote, {
		updates,
		objects: [
			commit,
			tree,
			blob
		]
	});
	if (result?.ok) return;
	throw pushRejected(remote, {
		ref,
		reason: result?.reason ?? "no verdict"
	});
}
async function readPlan(remote, key) {
	const ref = /^[0-9a-f]{6,64}$/.test(key.id) ? planRef(key) : "";
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
	const commit = parseCommit(objects.get(commitId).body);
	const entry = parseTree(objects.get(commit.tree).body).find(({ name }) => name === FILE);
	return {
		document: objects.get(entry?.id ?? "")?.body.toString("utf8") ?? "{}",
		savedAt: commit.author.at
	};
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
async function removeOldPlans(remote, { tenant, environment, olderThanMs }) {
	const prefix = `refs/plans/${tenant}/${environment}/`;
	const { refs } = await listRefs(remote, { prefixes: [prefix] });
	if (refs.size === 0) return [];
	const commits = await fetchObjects(remote, {
		wants: [...new Set(refs.values())],
		depth: 1,
		filter: "tree:0"
	});
	const old = [...refs].filter(([, id]) => {
		const commit = commits.get(id);
		return commit !== void 0 && Date.now() - parseCommit(commit.body).author.at.getTime() > olderThanMs;
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

export { pushRejected as a, savePlan as i, removeOldPlans as n, removePlan as r, readPlan as t };