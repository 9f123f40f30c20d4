import { Q as string, U as literal, Z as strictObject, z as array } from "./zod.mjs";
import { at as firstProblem, dt as InstanceError } from "./noble-curves.mjs";
import { readFile, writeFile } from "node:fs/promises";

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
	try {
		return schema.parse(JSON.parse(await readFile(path, "utf8")));
	} catch (cause) {
		throw new InstanceError({
			code: "RUN_FILE_INVALID",
			message: `run-files ${path} is no list of run files of this version`,
			fix: "Pass the run-files output of render-config (mode instances with shard) of the same job, with all actions at the same version.",
			cause: firstProblem(cause)
		});
	}
}

export { writeShareFile as n, readShareFile as t };