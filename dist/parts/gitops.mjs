import { a as fetchObjects, x as parseCommit } from "./zod.mjs";
import { o as LATER_FIX, t as VALUE_SHAPES } from "./kit.mjs";
import { c as moveRef, f as GitopsError, h as filesCommit, l as readRef, m as laterCommit } from "./noble-curves.mjs";

// packages/gitops/src/kept/shown-marker.ts
const shownRef = ({ tenant, environment }) => `refs/shown/${tenant}/${environment}`;
async function readShown(remote, key) {
	const marker = await readMarker(remote, key);
	return marker === void 0 ? void 0 : parseShown(marker.commit, key);
}
function parseShown(commit, key) {
	const { message } = parseCommit(commit ?? Buffer.alloc(0));
	const later = laterCommit(message);
	if (later !== void 0) throw new GitopsError({
		code: "RECORD_LATER",
		message: `${shownRef(key)} of infra-deploy was written by a later version of these actions (format ${later}, and this one reads 1)`,
		fix: LATER_FIX
	});
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
	const before = await readMarker(remote, key);
	const { id: newId, objects } = filesCommit({
		message: `First credentials of ${key.tenant}/${key.environment} were handed out\n\nLineage: ${lineage}\nRun: ${runUrl}\n`,
		author,
		parent: before?.commit === void 0 ? void 0 : before.id
	});
	await moveRef(remote, {
		ref: shownRef(key),
		oldId: before?.id,
		newId,
		objects
	});
}
async function removeShown(remote, key) {
	const ref = shownRef(key);
	const oldId = await readRef(remote, ref);
	if (oldId !== void 0) await moveRef(remote, {
		ref,
		oldId
	});
}
async function readMarker(remote, key) {
	const id = await readRef(remote, shownRef(key));
	if (id === void 0) return void 0;
	const object = (await fetchObjects(remote, {
		wants: [id],
		depth: 1,
		filter: "tree:0"
	})).get(id);
	return {
		id,
		commit: object?.type === "commit" ? object.body : void 0
	};
}

export { writeShown as i, removeShown as n, shownRef as r, readShown as t };