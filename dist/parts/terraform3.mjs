import { p as toSecrets } from "./terraform.mjs";
import { writeFile } from "node:fs/promises";

// packages/terraform/src/secrets/outputs-file.ts
async function writeOutputsFile(file, { outputs, secrets }) {
	const known = toSecrets(secrets);
	const withheld = [];
	const entries = Object.entries(outputs).map(([name, { value, unknown, sensitive, inexact }]) => {
		const isWithheld = !sensitive && strings(value).some((each) => known.long.finds(each));
		if (isWithheld) withheld.push(name);
		if (sensitive || isWithheld) return [name, {
			...unknown ? { unknown } : {},
			sensitive: true
		}];
		if (inexact !== void 0) return [name, {
			inexact,
			sensitive
		}];
		return [name, unknown ? {
			unknown,
			sensitive
		} : {
			value,
			sensitive
		}];
	});
	await writeFile(file, JSON.stringify(Object.fromEntries(entries), void 0, 2), { mode: 384 });
	return withheld;
}
function strings(value) {
	if (typeof value === "string") return [value];
	if (typeof value === "number") return [String(value)];
	if (value === null || typeof value !== "object") return [];
	return [...Array.isArray(value) ? [] : Object.keys(value), ...Object.values(value).flatMap(strings)];
}

export { writeOutputsFile as t };