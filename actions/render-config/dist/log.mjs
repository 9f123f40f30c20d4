import { n as CodedError } from "./violations.mjs";

// packages/kit/src/kit-error.ts
var KitError = class extends CodedError {
	name = "KitError";
};

// packages/kit/src/mask.ts
const MIN_MASK_LENGTH = 4;
const known = /* @__PURE__ */ new Set();
const announced = /* @__PURE__ */ new Set();
let pattern;
function addMask(value, { announce = true } = {}) {
	for (const line of value.split(/\r?\n/)) {
		if (line.trim().length < MIN_MASK_LENGTH) continue;
		for (const form of maskForms(line)) {
			if (form.length < MIN_MASK_LENGTH || announced.has(form)) continue;
			known.add(form);
			pattern = void 0;
			if (!announce) continue;
			announced.add(form);
			process.stdout.write(`::add-mask::${form}\n`);
			if (form.includes("%")) process.stdout.write(`::add-mask::${form.replaceAll("%", "%25")}\n`);
		}
	}
}
function redact(text) {
	if (known.size === 0) return text;
	pattern ??= new RegExp([...known].sort((a, b) => b.length - a.length).map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"), "g");
	return text.replace(pattern, "***");
}
function maskForms(value) {
	const forms = /* @__PURE__ */ new Set([
		value,
		encodeURIComponent(value),
		JSON.stringify(value).slice(1, -1)
	]);
	const bytes = Buffer.from(value, "utf8");
	forms.add(bytes.toString("hex"));
	forms.add(bytes.toString("base64"));
	for (const offset of [
		0,
		1,
		2
	]) {
		const shifted = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64").replace(/=+$/, "");
		const head = offset === 0 ? 0 : offset + 1;
		const tail = (offset + bytes.length) % 3 === 0 ? shifted.length : shifted.length - 1;
		const inner = shifted.slice(head, tail);
		if (inner.length >= 8) forms.add(inner);
	}
	return forms;
}

// packages/kit/src/log.ts
const write = (line) => void process.stdout.write(`${line}\n`);
function createLog() {
	return {
		info: (message) => write(redact(message).replace(/^::/gm, " ::")),
		debug: (message) => {
			if (process.env["RUNNER_DEBUG"] === "1") write(command("debug", message));
		},
		notice: (message, at) => write(command("notice", message, at)),
		warning: (message, at) => write(command("warning", message, at)),
		error: (message, at) => write(command("error", message, at)),
		async group(title, body) {
			write(`::group::${escapeData(redact(title))}`);
			try {
				return await body();
			} finally {
				write("::endgroup::");
			}
		}
	};
}
function command(name, message, at) {
	const properties = at ? Object.entries({
		file: at.file,
		line: at.line,
		col: at.column
	}).filter(([, value]) => value !== void 0).map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(",") : "";
	return `::${name}${properties === "" ? "" : ` ${properties}`}::${escapeData(redact(message))}`;
}
const escapeData = (text) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const escapeProperty = (text) => escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

export { KitError as i, addMask as n, redact as r, createLog as t };