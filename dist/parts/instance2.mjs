import { R as InstanceError } from "./noble-curves.mjs";
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
	const names = /* @__PURE__ */ new Set();
	for (const file of await readdir(directory)) {
		if (!/\.(tf|tofu)(\.json)?$/.test(file)) continue;
		const text = await readFile(join(directory, file), "utf8");
		if (file.endsWith(".json")) for (const name of Object.keys(JSON.parse(text).variable ?? {})) names.add(name);
		else for (const match of text.matchAll(/^\s*variable\s+"([^"]+)"/gm)) names.add(match[1]);
	}
	return names;
}

export { directoryTreeId as n, declaredVariables as t };