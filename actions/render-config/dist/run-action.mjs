import { a as ViolationsError, c as addMask, f as KitError, s as createLog } from "./closure-settings.mjs";

// packages/kit/src/inputs.ts
function readInput(name) {
	return (process.env[`INPUT_${name.toUpperCase()}`] ?? "").replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
}
function readRequired(name) {
	const value = readInput(name);
	if (value === "") throw invalid(name, "is required and empty", `Set ${name} under "with:" of this step.`);
	return value;
}
function readBoolean(name, fallback) {
	const value = readInput(name).toLowerCase();
	if (value === "") return fallback;
	if (value === "true" || value === "false") return value === "true";
	throw invalid(name, "is neither true nor false", `Set ${name} to true or false.`);
}
function readChoice(name, choices, fallback) {
	const value = readInput(name);
	if (value === "" && fallback !== void 0) return fallback;
	const choice = choices.find((each) => each === value);
	if (choice !== void 0) return choice;
	throw invalid(name, value === "" ? "is empty" : `is "${value.slice(0, 40)}"`, `Set ${name} to one of: ${choices.join(", ")}.`);
}
function readCount(name, { max, fallback }) {
	const value = readInput(name);
	if (value === "") return fallback;
	if (/^\d{1,9}$/.test(value) && Number(value) <= max) return Number(value);
	throw invalid(name, `is no whole number from 0 to ${max}`, `Set ${name} to a whole number from 0 to ${max}.`);
}
function readSecret(name) {
	const value = readInput(name);
	addMask(value);
	return value;
}
function invalid(name, what, fix) {
	return new KitError({
		code: "INPUT_INVALID",
		message: `input ${name} ${what}`,
		fix
	});
}

// packages/kit/src/run-action.ts
async function runAction(main) {
	try {
		await main();
	} catch (error) {
		process.exitCode = 1;
		await report(error, createLog());
	}
}
async function report(error, log) {
	const failures = error instanceof ViolationsError ? error.violations : [toFailure(error)];
	for (const { message, fix, at, details, cause } of failures) {
		if (details) await log.group("Details", () => log.info(details));
		log.error(`${at ? `${formatPosition(at)}: ` : ""}${message}`, at);
		for (const line of new Set(causes(cause))) if (line !== message) log.info(`  caused by: ${line}`);
		if (fix) log.info(`Fix: ${fix}`);
	}
	if (process.env["RUNNER_DEBUG"] === "1" && error instanceof Error && error.stack) log.debug(error.stack);
}
function toFailure(error) {
	return error instanceof Error ? error : { message: String(error) };
}
function formatPosition({ file, line, column }) {
	return [
		file,
		line,
		column
	].filter((part) => part !== void 0).join(":");
}
function causes(cause) {
	if (cause === void 0 || cause === null) return [];
	if (!(cause instanceof Error)) return typeof cause === "string" ? [cause] : [];
	return [cause.message, ...causes(cause.cause)];
}

export { readInput as a, readCount as i, readBoolean as n, readRequired as o, readChoice as r, readSecret as s, runAction as t };