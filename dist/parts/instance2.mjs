import { B as readVariables, U as InstanceError } from "./noble-curves.mjs";
import { lstat, readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { createHash } from "node:crypto";

// packages/instance/src/terraform-directory.ts
const IGNORED = /^(\.terraform|\.terraform\.lock\.hcl|\.git|.*\.tfstate(\..*)?)$/;
async function directoryTreeId(directory) {
	const hash = createHash("sha256");
	const visit = async (at, prefix) => {
		const names = (await readdir(at)).filter((name) => !IGNORED.test(name)).sort();
		for (const name of names) {
			const path = join(at, name);
			const stat = await lstat(path);
			if (stat.isSymbolicLink()) throw new InstanceError({
				code: "DIRECTORY_INVALID",
				message: `${prefix}${name} in the Terraform directory is a symbolic link`,
				fix: "Replace it by a plain file, or by a module call with a relative source."
			});
			if (stat.isDirectory()) await visit(path, `${prefix}${name}/`);
			else hash.update(`${prefix}${name}\0${stat.size}\0`).update(await readFile(path));
		}
	};
	await visit(directory, "");
	return hash.digest("hex");
}
async function declaredVariables(directory) {
	return new Set((await readVariables(directory)).keys());
}

export { directoryTreeId as n, declaredVariables as t };