import { t as CodedError } from "./coded-error.mjs";

// packages/kit/src/kit-error.ts
var KitError = class extends CodedError {
	name = "KitError";
};

// packages/kit/src/secret-forms.ts
const PEM_BOUNDARY = /^\s*-----(BEGIN|END) [A-Z0-9 ]+-----\s*$/;
function secretForms(value) {
	const lines = value.split(/\r?\n/).filter((line) => !PEM_BOUNDARY.test(line));
	const texts = /* @__PURE__ */ new Set([
		value,
		value.trim(),
		...lines,
		...lines.map((line) => line.trim())
	]);
	return new Set([...texts].filter((text) => text.trim() !== "").flatMap(formsOf));
}
function formsOf(text) {
	const bytes = Buffer.from(text, "utf8");
	const uri = encodeURIComponent(wellFormed(text));
	const json = JSON.stringify(text).slice(1, -1);
	const hex = bytes.toString("hex");
	return [
		text,
		uri,
		new URLSearchParams([["", text]]).toString().slice(1),
		uri.replace(/[!'()*]/g, percent).replaceAll("%20", "+"),
		json,
		json.replace(/[<>&]/g, (char) => `\\u00${char.charCodeAt(0).toString(16)}`),
		json.replaceAll("${", "$${").replaceAll("%{", "%%{"),
		hex,
		hex.toUpperCase(),
		...base64Forms(bytes).flatMap((form) => [form, form.replaceAll("+", "-").replaceAll("/", "_")])
	];
}
function base64Forms(bytes) {
	const inner = [
		0,
		1,
		2
	].map((offset) => {
		const shifted = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64").replace(/=+$/, "");
		const head = offset === 0 ? 0 : offset + 1;
		return shifted.slice(head, (offset + bytes.length) % 3 === 0 ? shifted.length : shifted.length - 1);
	});
	return [bytes.toString("base64"), ...inner];
}
const percent = (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
const wellFormed = (text) => Buffer.from(text, "utf8").toString("utf8");

// packages/kit/src/secret-matcher.ts
const MIN_SECRET_LENGTH = 4;
const FILTER_SIZE = 65536;
var SecretMatcher = class {
	#lengths = /* @__PURE__ */ new Map();
	#filter = new Uint8Array(FILTER_SIZE);
	#known = /* @__PURE__ */ new Set();
	add(secret) {
		if (secret.length < 4 || this.#known.has(secret)) return false;
		this.#known.add(secret);
		const hash = hashAt(secret, 0);
		this.#filter[hash & 65535] = 1;
		const lengths = this.#lengths.get(hash) ?? [];
		if (!lengths.includes(secret.length)) this.#lengths.set(hash, [...lengths, secret.length].sort((a, b) => b - a));
		return true;
	}
	finds(text) {
		return !this.#spans(text).next().done;
	}
	indexIn(text) {
		const first = this.#spans(text).next();
		return first.done === true ? void 0 : first.value.start;
	}
	hide(text) {
		let hidden = "";
		let from = 0;
		for (const { start, end } of this.#spans(text)) {
			hidden += `${text.slice(from, start)}***`;
			from = end;
		}
		return from === 0 ? text : hidden + text.slice(from);
	}
	*#spans(text) {
		if (this.#known.size === 0) return;
		let open;
		for (let at = 0; at <= text.length - 4; at += 1) {
			const hash = hashAt(text, at);
			if (this.#filter[hash & 65535] === 0) continue;
			const length = this.#lengths.get(hash)?.find((each) => this.#known.has(text.slice(at, at + each)));
			if (length === void 0) continue;
			const end = at + length;
			if (open === void 0 || at > open.end) {
				if (open !== void 0) yield open;
				open = {
					start: at,
					end
				};
			} else open.end = Math.max(open.end, end);
		}
		if (open !== void 0) yield open;
	}
};
function hashAt(text, at) {
	let hash = 0;
	for (let offset = 0; offset < 4; offset += 1) hash = Math.imul(hash, 31) + text.charCodeAt(at + offset) | 0;
	return hash ^ hash >>> 16;
}

// packages/kit/src/mask.ts
const MAX_ANNOUNCED = 2e3;
const matcher = new SecretMatcher();
const announced = /* @__PURE__ */ new Set();
function addMask(value, { announce = true } = {}) {
	if (value.trim().length < 4) return;
	for (const form of secretForms(value)) {
		matcher.add(form);
		if (announce) announceForm(form);
	}
}
function redact(text) {
	return matcher.hide(text);
}
function announceForm(form) {
	if (form.length < 4 || form.includes("\n") || form.includes("\r")) return;
	if (announced.has(form) || announced.size >= MAX_ANNOUNCED) return;
	announced.add(form);
	process.stdout.write(`::add-mask::${form}\n`);
	if (form.includes("%")) process.stdout.write(`::add-mask::${form.replaceAll("%", "%25")}\n`);
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

// packages/kit/src/violations.ts
const MAX_VIOLATIONS = 100;
var ViolationsError = class extends Error {
	name = "ViolationsError";
	code = "VIOLATIONS";
	violations;
	constructor(violations) {
		const more = violations.length - MAX_VIOLATIONS;
		const shown = violations.slice(0, MAX_VIOLATIONS);
		if (more > 0) shown.push({
			code: "VIOLATIONS",
			message: `… and ${more} more`,
			fix: "Mend these first: the rest may go with them."
		});
		super(shown.map(({ message }) => message).join("\n"));
		this.violations = shown;
	}
};
function collect(body, violations) {
	try {
		return body();
	} catch (error) {
		if (!(error instanceof ViolationsError)) throw error;
		violations.push(...error.violations);
		return;
	}
}

// packages/http/src/host-name.ts
function normaliseHost(host) {
	return host.toLowerCase().replace(/\.(?=:|$)/, "").replace(/:(?:443|80)$/, "");
}
function hostName(host) {
	return normaliseHost(host).replace(/:\d+$/, "");
}

// packages/instance/src/closure-settings.ts
const CLOSURE_MODES = [
	"off",
	"warn",
	"enforce"
];
const FORGEJO_ACTIONS_URL = "https://data.forgejo.org";
function closureSettings({ managers, closure, tenants }, { instance, host, asked }) {
	const isManager = Object.keys(managers).some((each) => hostName(each) === instance.domain);
	const manager = Object.hasOwn(managers, host) ? managers[host] : void 0;
	const told = tenants[instance.tenant]?.closure ?? (isManager ? "enforce" : "warn");
	const isLowered = asked !== void 0 && CLOSURE_MODES.indexOf(asked) < CLOSURE_MODES.indexOf(told);
	return {
		mode: asked ?? told,
		...isLowered ? { lowered: told } : {},
		outsideHosts: closure.outsideHosts,
		actionsUrl: manager?.actionsUrl ?? FORGEJO_ACTIONS_URL,
		...manager?.mirror === void 0 ? {} : { mirror: manager.mirror }
	};
}

export { ViolationsError as a, addMask as c, secretForms as d, KitError as f, normaliseHost as i, redact as l, closureSettings as n, collect as o, hostName as r, createLog as s, CLOSURE_MODES as t, SecretMatcher as u };