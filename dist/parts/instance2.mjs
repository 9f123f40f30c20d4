import { Q as string, U as literal, Z as strictObject, z as array } from "./zod.mjs";
import { pt as readStepFile } from "./noble-curves.mjs";
import { writeFile } from "node:fs/promises";

// packages/instance/src/share-file.ts
const schema = strictObject({
	version: literal(1),
	runFiles: array(string()),
	failed: array(string())
});
async function writeShareFile(path, share) {
	await writeFile(path, JSON.stringify(share), { mode: 384 });
}
async function readShareFile(path) {
	return readStepFile(path, {
		schema,
		message: `run-files ${path} is no list of run files of this version`,
		fix: "Pass the run-files output of render-config (mode instances with shard) of the same job, with all actions at the same version."
	});
}

export { writeShareFile as n, readShareFile as t };