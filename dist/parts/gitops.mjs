import { a as fetchObjects, b as formatCommit, h as objectId, i as listRefs, p as formatTree, t as ZERO_ID, x as parseCommit } from "./zod.mjs";
import { m as pushObjects } from "./noble-curves.mjs";
import { t as VALUE_SHAPES } from "./kit.mjs";
import { s as pushRejected } from "./tool.mjs";

// packages/gitops/src/shown-marker.ts
const shownRef = ({ tenant, environment }) => `refs/shown/${tenant}/${environment}`;
async function readShown(remote, key) {
	const id = await idOf(remote, key);
	if (id === void 0) return void 0;
	const object = (await fetchObjects(remote, {
		wants: [id],
		depth: 1,
		filter: "tree:0"
	})).get(id);
	const { message } = parseCommit(object?.type === "commit" ? object.body : Buffer.alloc(0));
	const read = (name, shape) => {
		const value = new RegExp(`^${name}: ([^\n]*)$`, "m").exec(message)?.[1] ?? "";
		return shape.test(value) ? value : "";
	};
	return {
		lineage: read("Lineage", VALUE_SHAPES.line),
		runUrl: read("Run", VALUE_SHAPES.runUrl)
	};
}
async function writeShown(remote, { lineage, runUrl, author, ...key }) {
	const before = await idOf(remote, key);
	const tree = {
		type: "tree",
		body: formatTree([])
	};
	const commit = {
		type: "commit",
		body: formatCommit({
			tree: objectId(tree),
			parents: before === void 0 ? [] : [before],
			author,
			committer: author,
			message: `First credentials of ${key.tenant}/${key.environment} were handed out\n\nLineage: ${lineage}\nRun: ${runUrl}\n`
		})
	};
	const ref = shownRef(key);
	const updates = [{
		ref,
		oldId: before ?? ZERO_ID,
		newId: objectId(commit)
	}];
	const [result] = await pushObjects(remote, {
		updates,
		objects: [commit, tree]
	});
	if (!result?.ok) throw pushRejected(remote, {
		ref,
		reason: result?.reason ?? "no verdict"
	});
}
async function removeShown(remote, key) {
	const id = await idOf(remote, key);
	const updates = [{
		ref: shownRef(key),
		oldId: id ?? ZERO_ID,
		newId: ZERO_ID
	}];
	if (id !== void 0) await pushObjects(remote, {
		updates,
		objects: []
	});
}
async function idOf(remote, key) {
	const ref = shownRef(key);
	return (await listRefs(remote, { prefixes: [ref] })).refs.get(ref);
}

export { writeShown as i, removeShown as n, shownRef as r, readShown as t };