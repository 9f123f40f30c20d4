import { F as beginningOf, ct as CodedError } from "./kit.mjs";
import { readFileSync } from "node:fs";
import { lookup } from "node:dns";
import { Agent, request } from "node:http";
import { BlockList, isIP, isIPv6 } from "node:net";
import { Readable } from "node:stream";
import { createHash } from "node:crypto";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { createInflate, deflateSync, gzipSync, inflateSync } from "node:zlib";
import { once } from "node:events";

// node_modules/.pnpm/zod@4.6.7/node_modules/zod/v4/core/util.js
function getEnumValues(entries) {
	const numericValues = Object.values(entries).filter((v) => typeof v === "number");
	return Object.entries(entries).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
}
function joinValues(array, separator = "|") {
	return array.map((val) => stringifyPrimitive(val)).join(separator);
}
function jsonStringifyReplacer(_, value) {
	if (typeof value === "bigint") return value.toString();
	return value;
}
var Cached = class {
	constructor(getter) {
		this._getter = getter;
		this._value = void 0;
	}
	get value() {
		const getter = this._getter;
		if (getter !== void 0) {
			this._value = getter();
			this._getter = void 0;
		}
		return this._value;
	}
};
function cached(getter) {
	return new Cached(getter);
}
function nullish(input) {
	return input === null || input === void 0;
}
function cleanRegex(source) {
	const start = source.startsWith("^") ? 1 : 0;
	const end = source.endsWith("$") ? source.length - 1 : source.length;
	return source.slice(start, end);
}
function assignProp(target, prop, value) {
	Object.defineProperty(target, prop, {
		value,
		writable: true,
		enumerable: true,
		configurable: true
	});
}
const captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {};
function isObject(data) {
	return typeof data === "object" && data !== null && !Array.isArray(data);
}
function isPlainObject(o) {
	if (isObject(o) === false) return false;
	const ctor = o.constructor;
	if (ctor === void 0) return true;
	if (typeof ctor !== "function") return true;
	const prot = ctor.prototype;
	if (isObject(prot) === false) return false;
	if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) return false;
	return true;
}
function shallowClone(o) {
	if (isPlainObject(o)) return { ...o };
	if (Array.isArray(o)) return [...o];
	if (o instanceof Map) return new Map(o);
	if (o instanceof Set) return new Set(o);
	return o;
}
const propertyKeyTypes = /* @__PURE__*/ new Set([
	"string",
	"number",
	"symbol"
]);
function escapeRegex(str) {
	return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function clone(inst, def, params) {
	const cl = new inst._zod.constr(def ?? inst._zod.def);
	if (!def || params?.parent) cl._zod.parent = inst;
	return cl;
}
function normalizeParams(_params) {
	const params = _params;
	if (!params) return {};
	if (typeof params === "string") return { error: () => params };
	if (params?.message !== void 0) {
		if (params?.error !== void 0) throw new Error("Cannot specify both `message` and `error` params");
		params.error = params.message;
	}
	delete params.message;
	if (typeof params.error === "string") return {
		...params,
		error: () => params.error
	};
	return params;
}
function stringifyPrimitive(value) {
	if (typeof value === "bigint") return value.toString() + "n";
	if (typeof value === "string") return `"${value}"`;
	return `${value}`;
}
function optionalKeys(shape) {
	return Object.keys(shape).filter((k) => {
		return shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional";
	});
}
const NUMBER_FORMAT_RANGES = /*@__PURE__*/ (() => ({
	safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
	int32: [-2147483648, 2147483647],
	uint32: [0, 4294967295],
	float32: [-34028234663852886e22, 34028234663852886e22],
	float64: [-Number.MAX_VALUE, Number.MAX_VALUE]
}))();
function aborted(x, startIndex = 0) {
	if (x.aborted === true) return true;
	for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue !== true) return true;
	return false;
}
function explicitlyAborted(x, startIndex = 0) {
	if (x.aborted === true) return true;
	for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue === false) return true;
	return false;
}
function prefixIssues(path, issues) {
	return issues.map((iss) => {
		var _a;
		(_a = iss).path ?? (_a.path = []);
		iss.path.unshift(path);
		return iss;
	});
}
function unwrapMessage(message) {
	return typeof message === "string" ? message : message?.message;
}
function sizeCaps(defChecks) {
	const caps = [];
	for (const ch of defChecks ?? []) {
		const d = ch._zod.def;
		if (!/_(length|size)$|_equals$/.test(d.check)) break;
		const max = d.maximum ?? d.length ?? d.size;
		if (max >= 0) caps.push([max, ch]);
	}
	return caps;
}
function attachSchema(issues, start, inst) {
	var _a;
	for (let i = start; i < issues.length; i++) (_a = issues[i]).schema ?? (_a.schema = inst);
}
function finalizeIssue(iss, ctx, config) {
	var _a;
	const traits = iss.inst?._zod?.traits;
	if (traits?.has("$ZodType")) {
		if (traits.has("$ZodCheck")) (_a = iss).schema ?? (_a.schema = iss.inst);
		else iss.schema = iss.inst;
	}
	const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
	const message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config.customError?.(iss)) ?? unwrapMessage(config.localeError?.(iss)) ?? "Invalid input";
	const full = {};
	for (const k of Object.keys(iss)) {
		if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__") continue;
		full[k] = iss[k];
	}
	full.path ?? (full.path = []);
	full.message = message;
	if (ctx?.reportInput) full.input = iss.input;
	return full;
}
const highSurrogate = /[\uD800-\uDBFF]/;
function codePointLength(str) {
	const units = str.length;
	if (!highSurrogate.test(str)) return units;
	let count = units;
	for (let i = 0; i < units - 1; i++) if ((str.charCodeAt(i) & 64512) === 55296 && (str.charCodeAt(i + 1) & 64512) === 56320) {
		count--;
		i++;
	}
	return count;
}
function getLengthableOrigin(input) {
	if (Array.isArray(input)) return "array";
	if (typeof input === "string") return "string";
	return "unknown";
}
function parsedType(data) {
	const t = typeof data;
	switch (t) {
		case "number": return Number.isNaN(data) ? "nan" : "number";
		case "object": {
			if (data === null) return "null";
			if (Array.isArray(data)) return "array";
			const obj = data;
			if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) return obj.constructor.name;
		}
	}
	return t;
}
function issue(...args) {
	const [iss, input, inst] = args;
	if (typeof iss === "string") return {
		message: iss,
		code: "custom",
		input,
		inst
	};
	return { ...iss };
}
function members(proto, table) {
	for (const key in table) {
		const desc = Object.getOwnPropertyDescriptor(table, key);
		if (desc.get) Object.defineProperty(proto, key, {
			...desc,
			enumerable: false
		});
		else defineBound(proto, key, desc.value);
	}
}
function own(inst, key, value, enumerable = true) {
	Object.defineProperty(inst, key, {
		configurable: true,
		writable: true,
		enumerable,
		value
	});
	return value;
}
function hide(inst, key, value) {
	return own(inst, key, value, false);
}
function defineBound(proto, key, fn) {
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			return this == null ? fn : own(this, key, fn.bind(this));
		},
		set(value) {
			own(this, key, value);
		}
	});
}
function claim(inst, sentinel) {
	const proto = Object.getPrototypeOf(inst);
	return sentinel in proto ? void 0 : proto;
}
let installing;
let broke = false;
const breaker = {
	configurable: true,
	get() {
		broke = true;
	}
};
function defineLazyInternal(inst, key, compute) {
	const proto = Object.getPrototypeOf(inst._zod);
	if (key in proto && installing !== inst._zod) {
		installing = void 0;
		return;
	}
	installing = inst._zod;
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			Object.defineProperty(this, key, breaker);
			const outer = broke;
			broke = false;
			try {
				const value = compute(this);
				if (broke) delete this[key];
				else Object.defineProperty(this, key, {
					configurable: true,
					writable: true,
					value
				});
				broke = broke || outer;
				return value;
			} catch (err) {
				delete this[key];
				broke = broke || outer;
				throw err;
			}
		},
		set(value) {
			Object.defineProperty(this, key, {
				configurable: true,
				writable: true,
				value
			});
		}
	});
}
function installLazyProp(inst, key, make, enumerable) {
	const proto = claim(inst, key);
	if (!proto) return;
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			const desc = {
				configurable: true,
				writable: true,
				enumerable,
				value: void 0
			};
			Object.defineProperty(this, key, desc);
			desc.value = make(this);
			Object.defineProperty(this, key, desc);
			return desc.value;
		},
		set(value) {
			Object.defineProperty(this, key, {
				configurable: true,
				writable: true,
				enumerable,
				value
			});
		}
	});
}

// node_modules/.pnpm/zod@4.6.7/node_modules/zod/v4/core/core.js
var _a$1;
const _zodDesc = {
	value: void 0,
	enumerable: false
};
let _E = "captureStackTrace" in Error ? Error : null;
function newError(Definition) {
	const E = _E;
	if (E) {
		const saved = E.stackTraceLimit;
		if (typeof saved === "number") {
			try {
				E.stackTraceLimit = 0;
			} catch {
				_E = null;
				return new Definition();
			}
			try {
				return new Definition();
			} finally {
				E.stackTraceLimit = saved;
			}
		}
	}
	return new Definition();
}
/* @__NO_SIDE_EFFECTS__ */
function $constructor(name, initializer, proto, params) {
	const zodProto = {};
	function Internals(def) {
		this.def = def;
		this.constr = _;
		this.traits = /* @__PURE__ */ new Set();
	}
	Internals.prototype = zodProto;
	const protoMembers = proto;
	const initialized = protoMembers && /* @__PURE__ */ new WeakSet();
	function init(inst, def) {
		if (!inst._zod) {
			_zodDesc.value = new Internals(def);
			try {
				Object.defineProperty(inst, "_zod", _zodDesc);
			} finally {
				_zodDesc.value = void 0;
			}
		} else if (inst._zod.traits.has(name)) return;
		inst._zod.traits.add(name);
		initializer(inst, def);
		if (initialized) {
			const own = Object.getPrototypeOf(inst);
			const ctorProto = inst._zod.constr.prototype;
			let up = own;
			while (up && up !== ctorProto) up = Object.getPrototypeOf(up);
			const target = up ?? own;
			if (!initialized.has(target)) {
				initialized.add(target);
				members(target, protoMembers);
			}
		}
		const proto = _.prototype;
		for (const k in proto) {
			if (!Object.prototype.hasOwnProperty.call(proto, k)) continue;
			if (!(k in inst)) inst[k] = proto[k].bind(inst);
		}
	}
	const Parent = params?.Parent ?? Object;
	class Definition extends Parent {}
	Object.defineProperty(Definition, "name", { value: name });
	function _(def) {
		const inst = params?.Parent ? newError(Definition) : this;
		init(inst, def);
		const deferred = inst._zod.deferred;
		if (deferred) {
			for (const fn of deferred) fn();
			inst._zod.deferred = void 0;
		}
		const pp = globalThis.__zod_globalConfig?.postProcessor;
		if (pp) pp(inst);
		return inst;
	}
	Object.defineProperty(_, "init", { value: init });
	Object.defineProperty(_, Symbol.hasInstance, { value: (inst) => {
		if (params?.Parent && inst instanceof params.Parent) return true;
		return inst?._zod?.traits?.has(name);
	} });
	Object.defineProperty(_, "name", { value: name });
	return _;
}
var $ZodAsyncError = class extends Error {
	constructor() {
		super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
	}
};
(_a$1 = globalThis).__zod_globalConfig ?? (_a$1.__zod_globalConfig = {});
const globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
	if (newConfig) Object.assign(globalConfig, newConfig);
	return globalConfig;
}

// node_modules/.pnpm/zod@4.6.7/node_modules/zod/v4/core/errors.js
function _getMessage() {
	const internals = this._zod;
	internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
	return internals.message;
}
function _setMessage(value) {
	this._zod.message = value;
}
const _messageDesc = {
	get: _getMessage,
	set: _setMessage,
	enumerable: true,
	configurable: true
};
const _issuesDesc = {
	value: void 0,
	enumerable: false
};
const _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
const initializer = (inst, def) => {
	inst.name = "$ZodError";
	_issuesDesc.value = def;
	Object.defineProperty(inst, "issues", _issuesDesc);
	_issuesDesc.value = void 0;
	Object.defineProperty(inst, "message", _messageDesc);
	const proto = Object.getPrototypeOf(inst);
	if (!_installedToString.has(proto)) {
		_installedToString.add(proto);
		Object.defineProperty(proto, "toString", {
			configurable: true,
			enumerable: false,
			get() {
				const value = () => this.message;
				Object.defineProperty(this, "toString", {
					value,
					configurable: true,
					writable: true
				});
				return value;
			},
			set(value) {
				Object.defineProperty(this, "toString", {
					value,
					configurable: true,
					writable: true
				});
			}
		});
	}
};
const $ZodError = /* @__PURE__ */ $constructor("$ZodError", initializer);
const $ZodRealError = /* @__PURE__ */ $constructor("$ZodError", initializer, void 0, { Parent: Error });

// node_modules/.pnpm/zod@4.6.7/node_modules/zod/v4/core/parse.js
const _parse = (_Err) => {
	const fn = (schema, value, _ctx, _params) => {
		const ctx = _ctx ? {
			..._ctx,
			async: false
		} : { async: false };
		const result = schema._zod.run({
			value,
			issues: []
		}, ctx);
		if (result instanceof Promise) throw new $ZodAsyncError();
		if (result.issues.length) {
			const e = new ((_params?.Err) ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
			captureStackTrace(e, _params?.callee ?? fn);
			throw e;
		}
		return result.value;
	};
	return fn;
};
const parse = /* @__PURE__*/ _parse($ZodRealError);
const _parseAsync = (_Err) => {
	const fn = async (schema, value, _ctx, params) => {
		const ctx = _ctx ? {
			..._ctx,
			async: true
		} : { async: true };
		let result = schema._zod.run({
			value,
			issues: []
		}, ctx);
		if (result instanceof Promise) result = await result;
		if (result.issues.length) {
			const e = new ((params?.Err) ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
			captureStackTrace(e, params?.callee ?? fn);
			throw e;
		}
		return result.value;
	};
	return fn;
};
const parseAsync = /* @__PURE__*/ _parseAsync($ZodRealError);
const _safeParse = (_Err) => (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: false
	} : { async: false };
	const result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) throw new $ZodAsyncError();
	return result.issues.length ? failure(_Err, result.issues, ctx) : {
		success: true,
		data: result.value
	};
};
const safeParse = /* @__PURE__*/ _safeParse($ZodRealError);
function failure(Err, issues, ctx) {
	let error;
	return {
		success: false,
		get error() {
			if (!error) {
				error = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
				issues = void 0;
				ctx = void 0;
			}
			return error;
		},
		set error(e) {
			error = e;
			issues = void 0;
			ctx = void 0;
		}
	};
}
const _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: true
	} : { async: true };
	let result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) result = await result;
	return result.issues.length ? failure(_Err, result.issues, ctx) : {
		success: true,
		data: result.value
	};
};
const safeParseAsync = /* @__PURE__*/ _safeParseAsync($ZodRealError);

// node_modules/.pnpm/zod@4.6.7/node_modules/zod/v4/core/regexes.js
const httpProtocol = /^https?$/;
const anyString = /^[\s\S]{0,}$/;
const number$1 = /^-?\d+(?:\.\d+)?$/;
const boolean$1 = /^(?:true|false)$/i;

// node_modules/.pnpm/zod@4.6.7/node_modules/zod/v4/core/checks.js
const $ZodCheck = /*@__PURE__*/ $constructor("$ZodCheck", (inst, def) => {
	var _a;
	inst._zod ?? (inst._zod = {});
	inst._zod.def = def;
	(_a = inst._zod).onattach ?? (_a.onattach = []);
});
const _whenHasLength = (payload) => {
	const val = payload.value;
	return !nullish(val) && val.length !== void 0;
};
const numericOriginMap = {
	number: "number",
	bigint: "bigint",
	object: "date"
};
const $ZodCheckLessThan = /*@__PURE__*/ $constructor("$ZodCheckLessThan", (inst, def) => {
	$ZodCheck.init(inst, def);
	const origin = numericOriginMap[typeof def.value];
	inst._zod.check = (payload) => {
		if (def.inclusive ? payload.value <= def.value : payload.value < def.value) return;
		payload.issues.push({
			origin: numericOriginMap[typeof payload.value] ?? origin,
			code: "too_big",
			maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
			input: payload.value,
			inclusive: def.inclusive,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckGreaterThan = /*@__PURE__*/ $constructor("$ZodCheckGreaterThan", (inst, def) => {
	$ZodCheck.init(inst, def);
	const origin = numericOriginMap[typeof def.value];
	inst._zod.check = (payload) => {
		if (def.inclusive ? payload.value >= def.value : payload.value > def.value) return;
		payload.issues.push({
			origin: numericOriginMap[typeof payload.value] ?? origin,
			code: "too_small",
			minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
			input: payload.value,
			inclusive: def.inclusive,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckNumberFormat = /*@__PURE__*/ $constructor("$ZodCheckNumberFormat", (inst, def) => {
	$ZodCheck.init(inst, def);
	def.format = def.format || "float64";
	const isInt = def.format?.includes("int");
	const origin = isInt ? "int" : "number";
	const [minimum, maximum] = NUMBER_FORMAT_RANGES[def.format];
	inst._zod.check = (payload) => {
		const input = payload.value;
		if (isInt) {
			if (!Number.isInteger(input)) {
				payload.issues.push({
					expected: origin,
					format: def.format,
					code: "invalid_type",
					continue: false,
					input,
					inst
				});
				return;
			}
			if (!Number.isSafeInteger(input)) {
				if (input > 0) payload.issues.push({
					input,
					code: "too_big",
					maximum: Number.MAX_SAFE_INTEGER,
					note: "Integers must be within the safe integer range.",
					inst,
					origin,
					inclusive: true,
					continue: !def.abort
				});
				else payload.issues.push({
					input,
					code: "too_small",
					minimum: Number.MIN_SAFE_INTEGER,
					note: "Integers must be within the safe integer range.",
					inst,
					origin,
					inclusive: true,
					continue: !def.abort
				});
				return;
			}
		}
		if (input < minimum) payload.issues.push({
			origin: "number",
			input,
			code: "too_small",
			minimum,
			inclusive: true,
			inst,
			continue: !def.abort
		});
		if (input > maximum) payload.issues.push({
			origin: "number",
			input,
			code: "too_big",
			maximum,
			inclusive: true,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckMaxLength = /*@__PURE__*/ $constructor("$ZodCheckMaxLength", (inst, def) => {
	var _a;
	$ZodCheck.init(inst, def);
	(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
	inst._zod.check = (payload) => {
		const input = payload.value;
		const units = input.length;
		if ((typeof input === "string" && units > def.maximum ? codePointLength(input) : units) <= def.maximum) return;
		const origin = getLengthableOrigin(input);
		payload.issues.push({
			origin,
			code: "too_big",
			maximum: def.maximum,
			inclusive: true,
			input,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckMinLength = /*@__PURE__*/ $constructor("$ZodCheckMinLength", (inst, def) => {
	var _a;
	$ZodCheck.init(inst, def);
	(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
	inst._zod.check = (payload) => {
		const input = payload.value;
		const units = input.length;
		if ((typeof input === "string" && units >= def.minimum && units < def.minimum * 2 ? codePointLength(input) : units) >= def.minimum) return;
		const origin = getLengthableOrigin(input);
		payload.issues.push({
			origin,
			code: "too_small",
			minimum: def.minimum,
			inclusive: true,
			input,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckStringFormat = /*@__PURE__*/ $constructor("$ZodCheckStringFormat", (inst, def) => {
	var _a, _b;
	$ZodCheck.init(inst, def);
	if (def.pattern) (_a = inst._zod).check ?? (_a.check = (payload) => {
		def.pattern.lastIndex = 0;
		if (def.pattern.test(payload.value)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: def.format,
			input: payload.value,
			...def.pattern ? { pattern: def.pattern.toString() } : {},
			inst,
			continue: !def.abort
		});
	});
	else (_b = inst._zod).check ?? (_b.check = () => {});
});
const $ZodCheckRegex = /*@__PURE__*/ $constructor("$ZodCheckRegex", (inst, def) => {
	$ZodCheckStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		def.pattern.lastIndex = 0;
		if (def.pattern.test(payload.value)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "regex",
			input: payload.value,
			pattern: def.pattern.toString(),
			inst,
			continue: !def.abort
		});
	};
});

// node_modules/.pnpm/zod@4.6.7/node_modules/zod/v4/core/versions.js
const version = {
	major: 4,
	minor: 6,
	patch: 7
};

// node_modules/.pnpm/zod@4.6.7/node_modules/zod/v4/core/schemas.js
const $ZodType = /*@__PURE__*/ $constructor("$ZodType", (inst, def) => {
	var _a;
	inst ?? (inst = {});
	inst._zod.def = def;
	inst._zod.bag = inst._zod.bag || {};
	inst._zod.version = version;
	const defChecks = inst._zod.def.checks;
	const checks = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
	for (const ch of checks) for (const fn of ch._zod.onattach) fn(inst);
	if (checks.length === 0) {
		(_a = inst._zod).deferred ?? (_a.deferred = []);
		inst._zod.deferred?.push(() => {
			inst._zod.run = inst._zod.parse;
		});
	} else {
		const runChecks = (payload, checks, ctx) => {
			if (payload.memo) return payload;
			let isAborted = aborted(payload);
			let asyncResult;
			for (const ch of checks) {
				if (ch._zod.def.when) {
					if (explicitlyAborted(payload)) continue;
					if (!ch._zod.def.when(payload)) continue;
				} else if (isAborted) continue;
				const currLen = payload.issues.length;
				const _ = ch._zod.check(payload);
				if (_ instanceof Promise && ctx?.async === false) throw new $ZodAsyncError();
				if (asyncResult || _ instanceof Promise) asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
					await _;
					if (payload.issues.length === currLen) return;
					attachSchema(payload.issues, currLen, inst);
					if (!isAborted) isAborted = aborted(payload, currLen);
				});
				else {
					if (payload.issues.length === currLen) continue;
					attachSchema(payload.issues, currLen, inst);
					if (!isAborted) isAborted = aborted(payload, currLen);
				}
			}
			if (asyncResult) return asyncResult.then(() => {
				return payload;
			});
			return payload;
		};
		const handleCanaryResult = (canary, payload, ctx) => {
			if (aborted(canary)) {
				canary.aborted = true;
				return canary;
			}
			const checkResult = runChecks(payload, checks, ctx);
			if (checkResult instanceof Promise) {
				if (ctx.async === false) throw new $ZodAsyncError();
				return checkResult.then((checkResult) => inst._zod.parse(checkResult, ctx));
			}
			return inst._zod.parse(checkResult, ctx);
		};
		inst._zod.run = (payload, ctx) => {
			if (ctx.skipChecks) return inst._zod.parse(payload, ctx);
			if (ctx.direction === "backward") {
				const canary = inst._zod.parse({
					value: payload.value,
					issues: []
				}, {
					...ctx,
					skipChecks: true
				});
				if (canary instanceof Promise) return canary.then((canary) => {
					return handleCanaryResult(canary, payload, ctx);
				});
				return handleCanaryResult(canary, payload, ctx);
			}
			const result = inst._zod.parse(payload, ctx);
			if (result instanceof Promise) {
				if (ctx.async === false) throw new $ZodAsyncError();
				return result.then((result) => runChecks(result, checks, ctx));
			}
			return runChecks(result, checks, ctx);
		};
	}
}, {
	get "~standard"() {
		return hide(this, "~standard", standardProps(this));
	},
	set "~standard"(value) {
		own(this, "~standard", value);
	}
});
const toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
async function validateAsync(inst, value) {
	const ctx = { async: true };
	return toStandardResult(await inst._zod.run({
		value,
		issues: []
	}, ctx), ctx);
}
function standardProps(inst) {
	return {
		validate: (value) => {
			const ctx = { async: false };
			try {
				const r = inst._zod.run({
					value,
					issues: []
				}, ctx);
				if (!(r instanceof Promise)) return toStandardResult(r, ctx);
			} catch (_) {}
			return validateAsync(inst, value);
		},
		vendor: "zod",
		version: 1
	};
}
const $ZodString = /*@__PURE__*/ $constructor("$ZodString", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = def.pattern ?? anyString;
	inst._zod.parse = (payload, _) => {
		if (def.coerce) try {
			payload.value = String(payload.value);
		} catch (_) {}
		if (typeof payload.value === "string") return payload;
		payload.issues.push({
			expected: "string",
			code: "invalid_type",
			input: payload.value,
			inst
		});
		return payload;
	};
});
const $ZodStringFormat = /*@__PURE__*/ $constructor("$ZodStringFormat", (inst, def) => {
	$ZodCheckStringFormat.init(inst, def);
	$ZodString.init(inst, def);
});
const URL_BAD_FORMAT = 1;
const URL_UNPARSEABLE = 2;
function canParseURL(input) {
	try {
		if (typeof URL !== "undefined" && typeof URL.canParse === "function") return URL.canParse(input);
		new URL(input);
		return true;
	} catch {
		return false;
	}
}
function validateURL(trimmed, def) {
	if (!("normalize" in def) && !("hostname" in def) && !("protocol" in def)) return canParseURL(trimmed) || 2;
	return parseURLObject(trimmed, def);
}
function parseURLObject(trimmed, def) {
	if (!def.normalize && def.protocol?.source === httpProtocol.source && !/^https?:\/\//i.test(trimmed)) return 1;
	try {
		if (typeof URL !== "undefined") {
			const URLStatic = URL;
			if (typeof URLStatic.parse === "function") return URLStatic.parse(trimmed) ?? 2;
		}
		return new URL(trimmed);
	} catch {
		return 2;
	}
}
const asciiTabOrNewline = /[\t\n\r]/g;
function stripTabAndNewline(value) {
	return value.replace(asciiTabOrNewline, "");
}
function urlHostnameOk(url, hostname) {
	hostname.lastIndex = 0;
	return hostname.test(url.hostname);
}
function urlProtocolOk(url, protocol) {
	protocol.lastIndex = 0;
	return protocol.test(url.protocol.endsWith(":") ? url.protocol.slice(0, -1) : url.protocol);
}
const $ZodURL = /*@__PURE__*/ $constructor("$ZodURL", (inst, def) => {
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		try {
			const trimmed = payload.value.trim();
			const url = validateURL(trimmed, def);
			if (url === 1) {
				payload.issues.push({
					code: "invalid_format",
					format: "url",
					note: "Invalid URL format",
					input: payload.value,
					inst,
					continue: !def.abort
				});
				return;
			}
			if (url === 2) {
				payload.issues.push({
					code: "invalid_format",
					format: "url",
					input: payload.value,
					inst,
					continue: !def.abort
				});
				return;
			}
			if (url === true) {
				payload.value = stripTabAndNewline(trimmed);
				return;
			}
			if (def.hostname && !urlHostnameOk(url, def.hostname)) payload.issues.push({
				code: "invalid_format",
				format: "url",
				note: "Invalid hostname",
				pattern: def.hostname.source,
				input: payload.value,
				inst,
				continue: !def.abort
			});
			if (def.protocol && !urlProtocolOk(url, def.protocol)) payload.issues.push({
				code: "invalid_format",
				format: "url",
				note: "Invalid protocol",
				pattern: def.protocol.source,
				input: payload.value,
				inst,
				continue: !def.abort
			});
			payload.value = def.normalize ? url.href : stripTabAndNewline(trimmed);
			return;
		} catch (_) {
			payload.issues.push({
				code: "invalid_format",
				format: "url",
				input: payload.value,
				inst,
				continue: !def.abort
			});
		}
	};
});
const $ZodNumber = /*@__PURE__*/ $constructor("$ZodNumber", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = number$1;
	inst._zod.parse = (payload, _ctx) => {
		if (def.coerce) try {
			payload.value = Number(payload.value);
		} catch (_) {}
		const input = payload.value;
		if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) return payload;
		const received = typeof input === "number" ? Number.isNaN(input) ? "NaN" : !Number.isFinite(input) ? String(input) : void 0 : void 0;
		payload.issues.push({
			expected: "number",
			code: "invalid_type",
			input,
			inst,
			...received ? { received } : {}
		});
		return payload;
	};
});
const $ZodNumberFormat = /*@__PURE__*/ $constructor("$ZodNumberFormat", (inst, def) => {
	$ZodCheckNumberFormat.init(inst, def);
	$ZodNumber.init(inst, def);
});
const $ZodBoolean = /*@__PURE__*/ $constructor("$ZodBoolean", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = boolean$1;
	inst._zod.parse = (payload, _ctx) => {
		if (def.coerce) try {
			payload.value = Boolean(payload.value);
		} catch (_) {}
		const input = payload.value;
		if (typeof input === "boolean") return payload;
		payload.issues.push({
			expected: "boolean",
			code: "invalid_type",
			input,
			inst
		});
		return payload;
	};
});
const $ZodUnknown = /*@__PURE__*/ $constructor("$ZodUnknown", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload) => payload;
});
const $ZodNever = /*@__PURE__*/ $constructor("$ZodNever", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, _ctx) => {
		payload.issues.push({
			expected: "never",
			code: "invalid_type",
			input: payload.value,
			inst
		});
		return payload;
	};
});
function capSize(inst, size) {
	const caps = sizeCaps(inst._zod.def.checks);
	if (!caps.length) return;
	const cap = Math.min(...caps.map((c) => c[0]));
	const parse = inst._zod.parse;
	inst._zod.parse = (payload, ctx) => {
		const n = size(payload.value);
		if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
			for (const [max, ch] of sizeCaps(inst._zod.def.checks)) if (n > max && ch._zod.def.when(payload)) {
				const start = payload.issues.length;
				ch._zod.check(payload);
				payload.issues[start].continue = false;
				attachSchema(payload.issues, start, inst);
				return payload;
			}
		}
		return parse(payload, ctx);
	};
}
const arraySize = (input) => Array.isArray(input) ? input.length : -1;
function handleArrayResult(result, final, index) {
	if (result.issues.length) final.issues.push(...prefixIssues(index, result.issues));
	final.value[index] = result.value;
}
const $ZodArray = /*@__PURE__*/ $constructor("$ZodArray", (inst, def) => {
	$ZodType.init(inst, def);
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!Array.isArray(input)) {
			payload.issues.push({
				expected: "array",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
		const proms = [];
		const abortEarly = ctx?.abortEarly;
		for (let i = 0; i < input.length; i++) {
			const item = input[i];
			const result = def.element._zod.run({
				value: item,
				issues: []
			}, ctx);
			if (result instanceof Promise) proms.push(result.then((result) => handleArrayResult(result, payload, i)));
			else {
				handleArrayResult(result, payload, i);
				if (abortEarly && result.issues.length !== 0 && aborted(result)) break;
			}
		}
		if (proms.length) return Promise.all(proms).then(() => payload);
		return payload;
	};
	capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input, optin, optout) {
	const isPresent = key in input;
	const isOptionalOut = optout === "optional";
	if (!isPresent && isOptionalOut && optin === "optional") return;
	if (result.issues.length) {
		if (optin !== void 0 && isOptionalOut && !isPresent) return;
		final.issues.push(...prefixIssues(key, result.issues));
	}
	if (!isPresent && optin === void 0) {
		if (!result.issues.length) final.issues.push({
			code: "invalid_type",
			expected: "nonoptional",
			input: void 0,
			path: [key]
		});
		return;
	}
	if (result.value === void 0) {
		if (isPresent || optin === "defaulted" && !isOptionalOut) final.value[key] = void 0;
	} else final.value[key] = result.value;
}
const NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
	const keys = Object.keys(def.shape);
	const ownSymbols = Object.getOwnPropertySymbols(def.shape);
	const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
	const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
	for (const k of allKeys) if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
	const okeys = optionalKeys(def.shape);
	return {
		...def,
		allKeys,
		symbolKeys,
		keySet: new Set(keys),
		numKeys: keys.length,
		optionalKeys: new Set(okeys)
	};
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
	const unrecognized = [];
	const keySet = def.keySet;
	const _catchall = def.catchall._zod;
	const t = _catchall.def.type;
	const optin = _catchall.optin;
	const optout = _catchall.optout;
	let seen = 0;
	for (const key in input) {
		if (abortEarly && payload.issues.length !== seen) {
			if (aborted(payload, seen)) break;
			seen = payload.issues.length;
		}
		if (keySet.has(key)) continue;
		if (key === "__proto__") {
			if (t === "never") unrecognized.push(key);
			continue;
		}
		if (t === "never") {
			unrecognized.push(key);
			continue;
		}
		const r = _catchall.run({
			value: input[key],
			issues: []
		}, ctx);
		if (r instanceof Promise) proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
		else handlePropertyResult(r, payload, key, input, optin, optout);
	}
	if (unrecognized.length) payload.issues.push({
		code: "unrecognized_keys",
		keys: unrecognized,
		input,
		inst,
		continue: true
	});
	if (!proms.length) return payload;
	return Promise.all(proms).then(() => {
		return payload;
	});
}
const $ZodObject = /*@__PURE__*/ $constructor("$ZodObject", (inst, def) => {
	$ZodType.init(inst, def);
	const desc = Object.getOwnPropertyDescriptor(def, "shape");
	const sh = desc?.get ? desc.get.raw : def.shape ?? {};
	if (sh) {
		const get = () => {
			const newSh = { ...sh };
			Object.defineProperty(def, "shape", { value: newSh });
			get.raw = newSh;
			return newSh;
		};
		get.raw = sh;
		Object.defineProperty(def, "shape", { get });
	}
	const _normalized = cached(() => normalizeDef(def));
	defineLazyInternal(inst, "propValues", (zod) => {
		const shape = zod.def.shape;
		const propValues = {};
		for (const key in shape) {
			const field = shape[key]._zod;
			if (field.values) {
				if (!Object.prototype.hasOwnProperty.call(propValues, key)) assignProp(propValues, key, /* @__PURE__ */ new Set());
				for (const v of field.values) propValues[key].add(v);
				if (field.optin !== void 0) propValues[key].add(void 0);
			}
		}
		return propValues;
	});
	const isObject$1 = isObject;
	const catchall = def.catchall;
	let value;
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		value ?? (value = _normalized.value);
		const input = payload.value;
		if (!isObject$1(input)) {
			payload.issues.push({
				expected: "object",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
		const proms = [];
		const shape = value.shape;
		const abortEarly = ctx?.abortEarly;
		let seen = payload.issues.length;
		for (const key of value.allKeys) {
			if (abortEarly && payload.issues.length !== seen) {
				if (aborted(payload, seen)) break;
				seen = payload.issues.length;
			}
			if (key === "__proto__") continue;
			const el = shape[key];
			const optin = el._zod.optin;
			const optout = el._zod.optout;
			const r = el._zod.run({
				value: input[key],
				issues: []
			}, ctx);
			if (r instanceof Promise) proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
			else handlePropertyResult(r, payload, key, input, optin, optout);
		}
		if (!catchall) return proms.length ? Promise.all(proms).then(() => payload) : payload;
		return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
	};
});
function handleUnionResults(results, final, inst, ctx) {
	for (const result of results) if (result.issues.length === 0) {
		final.value = result.value;
		return final;
	}
	const nonaborted = results.filter((r) => !aborted(r));
	if (nonaborted.length === 1) {
		final.value = nonaborted[0].value;
		return nonaborted[0];
	}
	final.issues.push({
		code: "invalid_union",
		input: final.value,
		inst,
		errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config())))
	});
	return final;
}
const $ZodUnion = /*@__PURE__*/ $constructor("$ZodUnion", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some((o) => o._zod.optin !== void 0) ? "optional" : void 0);
	defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : void 0);
	defineLazyInternal(inst, "values", (zod) => {
		if (zod.def.options.every((o) => o._zod.values)) return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
	});
	defineLazyInternal(inst, "pattern", (zod) => {
		if (zod.def.options.every((o) => o._zod.pattern)) {
			const patterns = zod.def.options.map((o) => o._zod.pattern);
			return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
		}
	});
	const first = def.options.length === 1 ? def.options[0]._zod.run : null;
	inst._zod.parse = (payload, ctx) => {
		if (first) return first(payload, ctx);
		let async = false;
		const results = [];
		for (const option of def.options) {
			const result = option._zod.run({
				value: payload.value,
				issues: []
			}, ctx);
			if (result instanceof Promise) {
				results.push(result);
				async = true;
			} else {
				if (result.issues.length === 0) return result;
				results.push(result);
			}
		}
		if (!async) return handleUnionResults(results, payload, inst, ctx);
		return Promise.all(results).then((results) => {
			return handleUnionResults(results, payload, inst, ctx);
		});
	};
});
const $ZodRecord = /*@__PURE__*/ $constructor("$ZodRecord", (inst, def) => {
	$ZodType.init(inst, def);
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!isPlainObject(input)) {
			payload.issues.push({
				expected: "record",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		const proms = [];
		const values = def.keyType._zod.values;
		if (values && !def.partial) {
			payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
			const recordKeys = /* @__PURE__ */ new Set();
			for (const key of values) if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
				recordKeys.add(typeof key === "number" ? key.toString() : key);
				if (key === "__proto__") continue;
				const keyResult = def.keyType._zod.run({
					value: key,
					issues: []
				}, ctx);
				if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
				if (keyResult.issues.length) {
					payload.issues.push({
						code: "invalid_key",
						origin: "record",
						issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
						input: key,
						path: [key],
						inst
					});
					continue;
				}
				const outKey = keyResult.value;
				if (outKey === "__proto__") continue;
				const result = def.valueType._zod.run({
					value: input[key],
					issues: []
				}, ctx);
				if (result instanceof Promise) proms.push(result.then((result) => {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}));
				else {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}
			}
			let unrecognized;
			for (const key in input) if (!recordKeys.has(key)) {
				if (def.mode === "loose") {
					if (key === "__proto__") continue;
					payload.value[key] = input[key];
				} else {
					unrecognized = unrecognized ?? [];
					unrecognized.push(key);
				}
			}
			if (unrecognized && unrecognized.length > 0) payload.issues.push({
				code: "unrecognized_keys",
				input,
				inst,
				keys: unrecognized,
				continue: true
			});
		} else {
			payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
			let unrecognized;
			for (const key of Reflect.ownKeys(input)) {
				if (key === "__proto__") continue;
				if (!Object.prototype.propertyIsEnumerable.call(input, key)) continue;
				let keyResult = def.keyType._zod.run({
					value: key,
					issues: []
				}, ctx);
				if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
				if (typeof key === "string" && number$1.test(key) && keyResult.issues.length) {
					const retryResult = def.keyType._zod.run({
						value: Number(key),
						issues: []
					}, ctx);
					if (retryResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
					if (retryResult.issues.length === 0) keyResult = retryResult;
				}
				if (keyResult.issues.length) {
					if (def.mode === "loose") payload.value[key] = input[key];
					else if (values) {
						unrecognized = unrecognized ?? [];
						unrecognized.push(key);
					} else payload.issues.push({
						code: "invalid_key",
						origin: "record",
						issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
						input: key,
						path: [key],
						inst
					});
					continue;
				}
				const outKey = keyResult.value;
				if (outKey === "__proto__") continue;
				const result = def.valueType._zod.run({
					value: input[key],
					issues: []
				}, ctx);
				if (result instanceof Promise) proms.push(result.then((result) => {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}));
				else {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}
			}
			if (unrecognized && unrecognized.length > 0) payload.issues.push({
				code: "unrecognized_keys",
				input,
				inst,
				keys: unrecognized,
				continue: true
			});
		}
		if (proms.length) return Promise.all(proms).then(() => payload);
		return payload;
	};
});
const $ZodEnum = /*@__PURE__*/ $constructor("$ZodEnum", (inst, def) => {
	$ZodType.init(inst, def);
	const values = getEnumValues(def.entries);
	const valuesSet = new Set(values);
	inst._zod.values = valuesSet;
	defineLazyInternal(inst, "pattern", (zod) => {
		const patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
		return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
	});
	inst._zod.parse = (payload, _ctx) => {
		const input = payload.value;
		if (valuesSet.has(input)) return payload;
		payload.issues.push({
			code: "invalid_value",
			values,
			input,
			inst
		});
		return payload;
	};
});
const $ZodLiteral = /*@__PURE__*/ $constructor("$ZodLiteral", (inst, def) => {
	$ZodType.init(inst, def);
	const values = new Set(def.values);
	inst._zod.values = values;
	defineLazyInternal(inst, "pattern", (zod) => {
		const vals = zod.def.values;
		return new RegExp(vals.length ? `^(${vals.map((o) => typeof o === "string" ? escapeRegex(o) : o ? escapeRegex(o.toString()) : String(o)).join("|")})$` : "^[^\\s\\S]$");
	});
	inst._zod.parse = (payload, _ctx) => {
		const input = payload.value;
		if (values.has(input)) return payload;
		payload.issues.push({
			code: "invalid_value",
			values: def.values,
			input,
			inst
		});
		return payload;
	};
});
function handleOptionalResult(payload, result) {
	payload.value = result.issues.length ? void 0 : result.value;
	return payload;
}
const $ZodOptional = /*@__PURE__*/ $constructor("$ZodOptional", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
	inst._zod.optout = "optional";
	defineLazyInternal(inst, "values", (zod) => {
		const values = zod.def.innerType._zod.values;
		return values ? /* @__PURE__ */ new Set([...values, void 0]) : void 0;
	});
	defineLazyInternal(inst, "pattern", (zod) => {
		const pattern = zod.def.innerType._zod.pattern;
		return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		if (payload.value === void 0) {
			if (def.innerType._zod.optin !== "defaulted") return payload;
			const result = def.innerType._zod.run({
				value: payload.value,
				issues: []
			}, ctx);
			if (result instanceof Promise) return result.then((result) => handleOptionalResult(payload, result));
			return handleOptionalResult(payload, result);
		}
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodNullable = /*@__PURE__*/ $constructor("$ZodNullable", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
	defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
	defineLazyInternal(inst, "pattern", (zod) => {
		const pattern = zod.def.innerType._zod.pattern;
		return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : void 0;
	});
	defineLazyInternal(inst, "values", (zod) => {
		return zod.def.innerType._zod.values ? /* @__PURE__ */ new Set([...zod.def.innerType._zod.values, null]) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		if (payload.value === null) return payload;
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodDefault = /*@__PURE__*/ $constructor("$ZodDefault", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.optin = "defaulted";
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		if (payload.value === void 0) {
			payload.value = def.defaultValue;
			return payload;
		}
		const result = def.innerType._zod.run(payload, ctx);
		if (result instanceof Promise) return result.then((result) => handleDefaultResult(result, def));
		return handleDefaultResult(result, def);
	};
});
function handleDefaultResult(payload, def) {
	if (payload.value === void 0) payload.value = def.defaultValue;
	return payload;
}
const $ZodCustom = /*@__PURE__*/ $constructor("$ZodCustom", (inst, def) => {
	$ZodCheck.init(inst, def);
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, _) => {
		return payload;
	};
	inst._zod.check = (payload) => {
		const input = payload.value;
		const r = def.fn(input);
		if (r instanceof Promise) return r.then((r) => handleRefineResult(r, payload, input, inst));
		handleRefineResult(r, payload, input, inst);
	};
});
function handleRefineResult(result, payload, input, inst) {
	if (!result) {
		const _iss = {
			code: "custom",
			input,
			inst,
			path: [...inst._zod.def.path ?? []],
			continue: !inst._zod.def.abort
		};
		if (inst._zod.def.params) _iss.params = inst._zod.def.params;
		payload.issues.push(issue(_iss));
	}
}

// node_modules/.pnpm/zod@4.6.7/node_modules/zod/v4/core/registries.js
var _a;
var $ZodRegistry = class {
	constructor() {
		this._map = /* @__PURE__ */ new WeakMap();
		this._idmap = /* @__PURE__ */ new Map();
	}
	add(schema, ..._meta) {
		const meta = _meta[0];
		this._map.set(schema, meta);
		if (meta && typeof meta === "object" && "id" in meta) this._idmap.set(meta.id, schema);
		return this;
	}
	clear() {
		this._map = /* @__PURE__ */ new WeakMap();
		this._idmap = /* @__PURE__ */ new Map();
		return this;
	}
	remove(schema) {
		const meta = this._map.get(schema);
		if (meta && typeof meta === "object" && "id" in meta) this._idmap.delete(meta.id);
		this._map.delete(schema);
		return this;
	}
	get(schema) {
		const p = schema._zod.parent;
		if (p) {
			const pm = { ...this.get(p) ?? {} };
			delete pm.id;
			const f = {
				...pm,
				...this._map.get(schema)
			};
			return Object.keys(f).length ? f : void 0;
		}
		return this._map.get(schema);
	}
	has(schema) {
		return this._map.has(schema);
	}
};
function registry() {
	return new $ZodRegistry();
}
(_a = globalThis).__zod_globalRegistry ?? (_a.__zod_globalRegistry = registry());
const globalRegistry = globalThis.__zod_globalRegistry;

// node_modules/.pnpm/zod@4.6.7/node_modules/zod/v4/core/api.js
function snapshotChecks(def) {
	if (def.checks) def.checks = [...def.checks];
	return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class, params) {
	return new Class(snapshotChecks({
		type: "string",
		...normalizeParams(params)
	}));
}
// @__NO_SIDE_EFFECTS__
function _url(Class, params) {
	return new Class({
		type: "string",
		format: "url",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _number(Class, params) {
	return new Class(snapshotChecks({
		type: "number",
		checks: [],
		...normalizeParams(params)
	}));
}
// @__NO_SIDE_EFFECTS__
function _int(Class, params) {
	return new Class({
		type: "number",
		check: "number_format",
		abort: false,
		format: "safeint",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class, params) {
	return new Class({
		type: "boolean",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class) {
	return new Class({ type: "unknown" });
}
// @__NO_SIDE_EFFECTS__
function _never(Class, params) {
	return new Class({
		type: "never",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _lte(value, params) {
	return new $ZodCheckLessThan({
		check: "less_than",
		...normalizeParams(params),
		value,
		inclusive: true
	});
}
// @__NO_SIDE_EFFECTS__
function _gt(value, params) {
	return new $ZodCheckGreaterThan({
		check: "greater_than",
		...normalizeParams(params),
		value,
		inclusive: false
	});
}
// @__NO_SIDE_EFFECTS__
function _gte(value, params) {
	return new $ZodCheckGreaterThan({
		check: "greater_than",
		...normalizeParams(params),
		value,
		inclusive: true
	});
}
// @__NO_SIDE_EFFECTS__
function _positive(params) {
	return /* @__PURE__ */ _gt(0, params);
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
	return new $ZodCheckMaxLength({
		check: "max_length",
		...normalizeParams(params),
		maximum
	});
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
	return new $ZodCheckMinLength({
		check: "min_length",
		...normalizeParams(params),
		minimum
	});
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
	return new $ZodCheckRegex({
		check: "string_format",
		format: "regex",
		...normalizeParams(params),
		pattern
	});
}
// @__NO_SIDE_EFFECTS__
function _refine(Class, fn, _params) {
	return new Class({
		type: "custom",
		check: "custom",
		fn,
		...normalizeParams(_params)
	});
}
// @__NO_SIDE_EFFECTS__
function _superRefine(fn, params) {
	const ch = /* @__PURE__ */ _check((payload) => {
		payload.addIssue = (issue$1) => {
			if (typeof issue$1 === "string") payload.issues.push(issue(issue$1, payload.value, ch._zod.def));
			else {
				const _issue = issue$1;
				if (_issue.fatal) _issue.continue = false;
				_issue.code ?? (_issue.code = "custom");
				if (!("input" in _issue)) _issue.input = payload.value;
				_issue.inst ?? (_issue.inst = ch);
				_issue.continue ?? (_issue.continue = !ch._zod.def.abort);
				payload.issues.push(issue(_issue));
			}
		};
		return fn(payload.value, payload);
	}, params);
	return ch;
}
// @__NO_SIDE_EFFECTS__
function _check(fn, params) {
	const ch = new $ZodCheck({
		check: "custom",
		...normalizeParams(params)
	});
	ch._zod.check = fn;
	return ch;
}
// @__NO_SIDE_EFFECTS__
function describe$1(description) {
	const ch = new $ZodCheck({ check: "describe" });
	ch._zod.onattach = [(inst) => {
		const existing = globalRegistry.get(inst) ?? {};
		globalRegistry.add(inst, {
			...existing,
			description
		});
	}];
	ch._zod.check = () => {};
	return ch;
}

// node_modules/.pnpm/zod@4.6.7/node_modules/zod/v4/mini/schemas.js
const ZodMiniType = /*@__PURE__*/ $constructor("ZodMiniType", (inst, def) => {
	if (!inst._zod) throw new Error("Uninitialized schema in ZodMiniType.");
	$ZodType.init(inst, def);
	inst.def = def;
	inst.type = def.type;
}, {
	get with() {
		return this.check;
	},
	set with(value) {
		own(this, "with", value);
	},
	parse(data, params) {
		return parse(this, data, params, { callee: this.parse });
	},
	parseAsync(data, params) {
		return parseAsync(this, data, params, { callee: this.parseAsync });
	},
	safeParse(data, params) {
		return safeParse(this, data, params);
	},
	safeParseAsync(data, params) {
		return safeParseAsync(this, data, params);
	},
	check(...checks) {
		const def = this.def;
		return this.clone({
			...def,
			checks: [...def.checks ?? [], ...checks.map((ch) => typeof ch === "function" ? { _zod: {
				check: ch,
				def: { check: "custom" },
				onattach: []
			} } : ch)]
		}, { parent: true });
	},
	clone(_def, params) {
		return clone(this, _def, params);
	},
	brand() {
		return this;
	},
	register(reg, meta) {
		reg.add(this, meta);
		return this;
	},
	apply(fn, ...args) {
		return args.length === 0 ? fn(this) : fn(this, ...args);
	}
});
const ZodMiniString = /*@__PURE__*/ $constructor("ZodMiniString", (inst, def) => {
	$ZodString.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function string(params) {
	return _string(ZodMiniString, params);
}
const ZodMiniStringFormat = /*@__PURE__*/ $constructor("ZodMiniStringFormat", (inst, def) => {
	$ZodStringFormat.init(inst, def);
	ZodMiniString.init(inst, def);
});
const ZodMiniURL = /*@__PURE__*/ $constructor("ZodMiniURL", (inst, def) => {
	$ZodURL.init(inst, def);
	ZodMiniStringFormat.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function url(params) {
	return _url(ZodMiniURL, params);
}
const ZodMiniNumber = /*@__PURE__*/ $constructor("ZodMiniNumber", (inst, def) => {
	$ZodNumber.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function number(params) {
	return _number(ZodMiniNumber, params);
}
const ZodMiniNumberFormat = /*@__PURE__*/ $constructor("ZodMiniNumberFormat", (inst, def) => {
	$ZodNumberFormat.init(inst, def);
	ZodMiniNumber.init(inst, def);
});
function int(params) {
	return _int(ZodMiniNumberFormat, params);
}
const ZodMiniBoolean = /*@__PURE__*/ $constructor("ZodMiniBoolean", (inst, def) => {
	$ZodBoolean.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function boolean(params) {
	return _boolean(ZodMiniBoolean, params);
}
const ZodMiniUnknown = /*@__PURE__*/ $constructor("ZodMiniUnknown", (inst, def) => {
	$ZodUnknown.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function unknown() {
	return _unknown(ZodMiniUnknown);
}
const ZodMiniNever = /*@__PURE__*/ $constructor("ZodMiniNever", (inst, def) => {
	$ZodNever.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function never(params) {
	return _never(ZodMiniNever, params);
}
const ZodMiniArray = /*@__PURE__*/ $constructor("ZodMiniArray", (inst, def) => {
	$ZodArray.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function array(element, params) {
	return new ZodMiniArray({
		type: "array",
		element,
		...normalizeParams(params)
	});
}
const ZodMiniObject = /*@__PURE__*/ $constructor("ZodMiniObject", (inst, def) => {
	$ZodObject.init(inst, def);
	ZodMiniType.init(inst, def);
	installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
});
// @__NO_SIDE_EFFECTS__
function object(shape, params) {
	const def = {
		type: "object",
		shape: shape ?? {},
		...normalizeParams(params)
	};
	return new ZodMiniObject(def);
}
// @__NO_SIDE_EFFECTS__
function strictObject(shape, params) {
	return new ZodMiniObject({
		type: "object",
		shape,
		catchall: /* @__PURE__ */ never(),
		...normalizeParams(params)
	});
}
const ZodMiniUnion = /*@__PURE__*/ $constructor("ZodMiniUnion", (inst, def) => {
	$ZodUnion.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function union(options, params) {
	return new ZodMiniUnion({
		type: "union",
		options,
		...normalizeParams(params)
	});
}
const ZodMiniRecord = /*@__PURE__*/ $constructor("ZodMiniRecord", (inst, def) => {
	$ZodRecord.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function record(keyType, valueType, params) {
	if (!valueType || !valueType._zod) return new ZodMiniRecord({
		type: "record",
		keyType: /* @__PURE__ */ string(),
		valueType: keyType,
		...normalizeParams(valueType)
	});
	return new ZodMiniRecord({
		type: "record",
		keyType,
		valueType,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function partialRecord(keyType, valueType, params) {
	return new ZodMiniRecord({
		type: "record",
		keyType,
		valueType,
		...normalizeParams(params),
		partial: true
	});
}
const ZodMiniEnum = /*@__PURE__*/ $constructor("ZodMiniEnum", (inst, def) => {
	$ZodEnum.init(inst, def);
	ZodMiniType.init(inst, def);
	inst.options = [...inst._zod.values];
});
// @__NO_SIDE_EFFECTS__
function _enum(values, params) {
	const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
	return new ZodMiniEnum({
		type: "enum",
		entries,
		...normalizeParams(params)
	});
}
const ZodMiniLiteral = /*@__PURE__*/ $constructor("ZodMiniLiteral", (inst, def) => {
	$ZodLiteral.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function literal(value, params) {
	return new ZodMiniLiteral({
		type: "literal",
		values: Array.isArray(value) ? value : [value],
		...normalizeParams(params)
	});
}
const ZodMiniOptional = /*@__PURE__*/ $constructor("ZodMiniOptional", (inst, def) => {
	$ZodOptional.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function optional(innerType) {
	return new ZodMiniOptional({
		type: "optional",
		innerType
	});
}
const ZodMiniNullable = /*@__PURE__*/ $constructor("ZodMiniNullable", (inst, def) => {
	$ZodNullable.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function nullable(innerType) {
	return new ZodMiniNullable({
		type: "nullable",
		innerType
	});
}
const ZodMiniDefault = /*@__PURE__*/ $constructor("ZodMiniDefault", (inst, def) => {
	$ZodDefault.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function _default(innerType, defaultValue) {
	return new ZodMiniDefault({
		type: "default",
		innerType,
		get defaultValue() {
			return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
		}
	});
}
const ZodMiniCustom = /*@__PURE__*/ $constructor("ZodMiniCustom", (inst, def) => {
	$ZodCustom.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function refine(fn, _params = {}) {
	return _refine(ZodMiniCustom, fn, _params);
}
// @__NO_SIDE_EFFECTS__
function superRefine(fn, params) {
	return _superRefine(fn, params);
}
const describe = describe$1;

// packages/http/src/http-error.ts
var HttpError = class extends Error {
	name = "HttpError";
	code;
	url;
	status;
	retryAfterMs;
	bodySnippet;
	fix;
	constructor({ code, message, url, status, retryAfterMs, bodySnippet, fix, cause }) {
		super(message, cause === void 0 ? void 0 : { cause });
		this.code = code;
		this.url = url;
		if (status !== void 0) this.status = status;
		if (retryAfterMs !== void 0) this.retryAfterMs = retryAfterMs;
		if (bodySnippet !== void 0) this.bodySnippet = bodySnippet;
		if (fix !== void 0) this.fix = fix;
	}
};

// packages/http/src/origin.ts
function normaliseOrigin(url) {
	const parsed = new URL(url);
	parsed.hostname = parsed.hostname.replace(/\.$/, "");
	return parsed.origin;
}
function sameHost(a, b) {
	return normaliseOrigin(a) === normaliseOrigin(b);
}
function publicUrl(url) {
	const { origin, pathname } = new URL(url);
	return `${origin}${pathname}`;
}
function publicText(text) {
	return text.replaceAll(/(https?:\/\/)(?:[^\s/@"'<>]+@)?([^\s?#"'<>\\]+)(?:[?#][^\s"'<>]*)?/gi, "$1$2").replaceAll(/(<(SignatureProvided|StringToSign|CanonicalRequest)\w*>)[^<]*/g, "$1…").replaceAll(/((?:signature|sig|token|credential)\w*["']?\s*[=:]\s*["']?)[\w+/%.~-]{8,}=*/gi, "$1…");
}

// packages/http/src/public-address.ts
const SPECIAL = [...[
	["0.0.0.0", 8],
	["10.0.0.0", 8],
	["100.64.0.0", 10],
	["127.0.0.0", 8],
	["169.254.0.0", 16],
	["172.16.0.0", 12],
	["192.0.0.0", 24],
	["192.0.2.0", 24],
	["192.88.99.0", 24],
	["192.168.0.0", 16],
	["198.18.0.0", 15],
	["198.51.100.0", 24],
	["203.0.113.0", 24],
	["224.0.0.0", 3]
], ...[
	["::", 96],
	["64:ff9b:1::", 48],
	["100::", 64],
	["2001::", 23],
	["2001:db8::", 32],
	["2002::", 16],
	["3fff::", 20],
	["5f00::", 16],
	["fc00::", 7],
	["fe80::", 10],
	["fec0::", 10],
	["ff00::", 8]
]];
let special;
function isPublicAddress(address) {
	const plain = address.replace(/^\[|\]$/g, "").replace(/%.*$/, "");
	const family = isIP(plain);
	if (family === 0) return false;
	const inner = family === 6 ? embedded(plain) : void 0;
	if (inner !== void 0) return isPublicAddress(inner);
	special ??= toBlockList();
	return !special.check(plain, family === 6 ? "ipv6" : "ipv4");
}
function toBlockList() {
	const list = new BlockList();
	for (const [net, prefix] of SPECIAL) list.addSubnet(net, prefix, isIPv6(net) ? "ipv6" : "ipv4");
	return list;
}
function embedded(address) {
	const canonical = new URL(`http://[${address}]/`).hostname.slice(1, -1);
	const [, high, low] = /^(?:::ffff|64:ff9b:):([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(canonical) ?? [];
	if (high === void 0 || low === void 0) return void 0;
	const [left, right] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
	return [
		left >> 8,
		left & 255,
		right >> 8,
		right & 255
	].join(".");
}

// packages/http/src/answered-hosts.ts
var AddressRefusedError = class extends Error {};
function knownHosts(env = process.env) {
	const asked = /* @__PURE__ */ new Set();
	return {
		add: (url) => void asked.add(portedHost(url)),
		has: (url) => {
			const ported = portedHost(url);
			if (asked.has(ported)) return true;
			const told = (env["EDP_PRIVATE_HOSTS"] ?? "").toLowerCase().split(/[\s,]+/);
			return told.includes(ported) || told.includes(ported.replace(/:\d+$/, ""));
		}
	};
}
function checkWritten(url) {
	const { hostname, protocol } = new URL(url);
	const host = hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
	const isWeb = protocol === "http:" || protocol === "https:";
	const isInside = isIP(host) === 0 ? /(^|\.)localhost$/i.test(host) : !isPublicAddress(host);
	if (!isWeb || isInside) throw addressRefused(url);
}
function addressRefused(url, cause) {
	const shown = publicUrl(url);
	return new HttpError({
		code: "HTTP_ADDRESS_REFUSED",
		message: `an answer of a server leads to ${shown}, which is no address on the Internet and no host of the configuration`,
		url: shown,
		fix: `If this is the storage of a server that you trust, name ${new URL(url).host} in the environment variable EDP_PRIVATE_HOSTS of the step.`,
		cause
	});
}
function portedHost(url) {
	const { hostname, port, protocol } = new URL(url);
	return `${hostname.replace(/\.$/, "").toLowerCase()}:${port || (protocol === "https:" ? 443 : 80)}`;
}

// packages/http/src/agents.ts
const IDLE_MS = 4e3;
const PART_BYTES = 131072;
function createAgents({ connections = 16, tls } = {}) {
	const lines = /* @__PURE__ */ new Map();
	const options = {
		keepAlive: true,
		maxSockets: connections,
		timeout: IDLE_MS,
		lookup: lookupHost,
		highWaterMark: PART_BYTES
	};
	return {
		lineTo: async ({ origin }, { onlyPublic = false } = {}) => {
			const key = `${onlyPublic ? "public " : ""}${origin}`;
			const line = lines.get(key) ?? open(origin, {
				options,
				onlyPublic,
				tls
			});
			lines.set(key, line);
			return line;
		},
		destroy: () => {
			for (const line of lines.values()) line.then(({ options: { agent } }) => agent.destroy(), () => {});
		}
	};
}
async function open(origin, { options: given, onlyPublic, tls }) {
	const trust = origin.startsWith("https:") ? {
		...await authorities(tls),
		...identity(tls)
	} : {};
	const proxy = await proxyOf(origin);
	const agent = proxy === void 0 ? void 0 : await openTunnels(proxy, {
		...given,
		...trust
	});
	const options = onlyPublic ? {
		...given,
		lookup: lookupPublic
	} : given;
	if (!origin.startsWith("https:")) return {
		request,
		options: { agent: agent ?? new Agent(options) }
	};
	const https = await import("node:https");
	return {
		request: https.request,
		options: {
			agent: agent ?? new https.Agent(options),
			...trust
		}
	};
}
function identity({ certificate, key } = {}) {
	return certificate === void 0 || key === void 0 ? {} : {
		cert: certificate,
		key
	};
}
async function authorities({ ca } = {}) {
	if (ca !== void 0) return { ca: [ca] };
	const own = process.env["GIT_SSL_CAINFO"];
	if (!own) return {};
	const { rootCertificates } = await import("node:tls");
	return { ca: [...rootCertificates, readFileSync(own, "utf8")] };
}
async function proxyOf(origin) {
	if (!Object.entries(process.env).some(([name, value]) => value && /^(?:https?|all)_proxy$/i.test(name))) return void 0;
	const { getProxyForUrl } = await import("./proxy-from-env.mjs");
	return getProxyForUrl(origin) || void 0;
}
async function openTunnels(proxy, options) {
	const { HttpsProxyAgent } = await import("./debug.mjs");
	const url = new URL(proxy);
	const login = [url.username, url.password].map(decodeURIComponent).join(":");
	[url.username, url.password] = ["", ""];
	const headers = login === ":" ? {} : { "Proxy-Authorization": `Basic ${Buffer.from(login).toString("base64")}` };
	return new HttpsProxyAgent(url, {
		...options,
		headers
	});
}
function lookupHost(hostname, options, callback) {
	if (!/(^|\.)localhost\.?$/i.test(hostname)) lookup(hostname, options, callback);
	else if (options.all) callback(null, [{
		address: "127.0.0.1",
		family: 4
	}]);
	else callback(null, "127.0.0.1", 4);
}
function lookupPublic(hostname, options, callback) {
	lookupHost(hostname, {
		...options,
		all: true
	}, (error, found) => {
		if (error !== null) return callback(error, "");
		const all = found;
		if (all.length === 0 || !all.every(({ address }) => isPublicAddress(address))) return callback(new AddressRefusedError(`${hostname} is not on the Internet`), "");
		if (options.all) return callback(null, all);
		callback(null, all[0].address, all[0].family);
	});
}

// packages/http/src/redirected.ts
const MAX_REDIRECTS = 5;
function redirected(request, { location, hop }) {
	const { url, method = "GET", redirect = "same-host" } = request;
	const refuse = (why) => new HttpError({
		code: "HTTP_REDIRECT_REFUSED",
		message: `${publicUrl(url)} redirects ${why}`,
		url: publicUrl(url),
		fix: "Configure the address it redirects to."
	});
	if (hop >= MAX_REDIRECTS) throw refuse(`more than ${MAX_REDIRECTS} times`);
	if (!URL.canParse(location, url)) throw refuse("to what is no address");
	const target = new URL(location, url).toString();
	if (!/^https?:/.test(target)) throw refuse("to what is no web address");
	const same = sameHost(url, target);
	if (redirect === "refuse" || redirect === "same-host" && !same) throw refuse(`to ${publicUrl(target)}, which is not followed`);
	if (!/^(GET|HEAD)$/.test(method) && !same) throw refuse(`a ${method} to another host`);
	const { auth: _, headers = {}, ...rest } = request;
	return same ? {
		...request,
		url: target
	} : {
		...rest,
		headers: withoutCredentials(headers),
		url: target,
		answered: true
	};
}
const withoutCredentials = (headers) => Object.fromEntries(Object.entries(headers).filter(([name]) => !/^(authorization|cookie)$/i.test(name)));

// packages/http/src/retry-after.ts
const MOMENT_FROM_S = 1e9;
function retryAfterMs(header, { now }) {
	const text = header?.trim() ?? "";
	const seconds = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : void 0;
	if (seconds !== void 0 && seconds < MOMENT_FROM_S) return seconds * 1e3;
	const moment = seconds === void 0 ? /^[A-Z][a-z]/.test(text) ? Date.parse(text) : NaN : seconds * 1e3;
	return Number.isFinite(moment) ? Math.max(moment - now, 0) : void 0;
}

// packages/http/src/response.ts
const MAX_TEXT_BYTES = 67108864;
const MAX_DISCARDED_BYTES = 262144;
const MAX_DISCARD_MS = 5e3;
const MAX_READ_MS = 6e5;
const SLOW = {
	afterMs: 36e5,
	bytesPerS: 100
};
function toResponse({ status, headers, url, body, idleTimeoutMs, maxReadMs = MAX_READ_MS, slow = SLOW }) {
	const shown = publicUrl(url);
	const parts = guardIdle(body, {
		url: shown,
		idleTimeoutMs,
		slow
	});
	let stream;
	const bytes = async (maxBytes = MAX_TEXT_BYTES) => {
		const chunks = [];
		let size = 0;
		const seconds = Math.round(maxReadMs / 1e3);
		const late = new HttpError({
			code: "HTTP_TIMEOUT",
			message: `${shown} was not at its end after ${seconds} s`,
			url: shown
		});
		const timer = setTimeout(() => body.destroy(late), maxReadMs).unref();
		for await (const chunk of parts) {
			size += chunk.length;
			if (size > maxBytes) throw new HttpError({
				code: "HTTP_TOO_LARGE",
				message: `${shown} answered more than ${maxBytes} bytes`,
				url: shown
			});
			chunks.push(chunk);
		}
		clearTimeout(timer);
		return Buffer.concat(chunks);
	};
	const text = async (maxBytes) => (await bytes(maxBytes)).toString("utf8");
	return {
		status,
		headers,
		url,
		get body() {
			stream ??= Readable.from(parts, { objectMode: false });
			return stream;
		},
		parts,
		bytes,
		text,
		json: async () => JSON.parse(await text()),
		discard: async () => {
			let isLate = false;
			const timer = setTimeout(() => {
				isLate = true;
				body.destroy();
			}, MAX_DISCARD_MS).unref();
			try {
				let size = 0;
				for await (const chunk of parts) {
					size += chunk.length;
					if (size > MAX_DISCARDED_BYTES) return;
				}
			} catch (error) {
				if (!isLate) throw error;
			} finally {
				clearTimeout(timer);
			}
		}
	};
}
async function* guardIdle(body, { url, idleTimeoutMs, slow }) {
	let waits = true;
	const timer = setTimeout(() => {
		if (!waits) return;
		const seconds = Math.round(idleTimeoutMs / 1e3);
		body.destroy(new HttpError({
			code: "HTTP_TIMEOUT",
			message: `${url} sent nothing for ${seconds} s`,
			url
		}));
	}, idleTimeoutMs).unref();
	let [waitedMs, sizeBytes, since] = [
		0,
		0,
		performance.now()
	];
	try {
		for await (const chunk of body) {
			waits = false;
			waitedMs += performance.now() - since;
			sizeBytes += chunk.length;
			if (waitedMs > slow.afterMs && sizeBytes < waitedMs / 1e3 * slow.bytesPerS) throw tooSlow(url, waitedMs);
			yield chunk;
			waits = true;
			since = performance.now();
			timer.refresh();
		}
	} catch (cause) {
		if (cause instanceof HttpError) throw cause;
		const message = `the connection to ${url} broke while it was answering`;
		throw new HttpError({
			code: "HTTP_UNREACHABLE",
			message,
			url,
			cause
		});
	} finally {
		clearTimeout(timer);
		body.destroy();
	}
}
function tooSlow(url, waitedMs) {
	const message = `${url} sent next to nothing in ${Math.round(waitedMs / 1e3)} s`;
	return new HttpError({
		code: "HTTP_TIMEOUT",
		message,
		url
	});
}

// packages/http/src/retry.ts
const RETRYABLE = /* @__PURE__ */ new Set([
	408,
	429,
	502,
	503,
	504
]);
const MAX_DELAY_MS = 3e4;
const MAX_ASKED_DELAY_MS = 3e5;
function shouldRetry(error, { retryOn, retryAlsoOn = [] } = {}) {
	if (!(error instanceof HttpError)) return false;
	if (retryOn !== void 0) return error.code === "HTTP_STATUS" && retryOn.includes(error.status ?? 0);
	if (error.code === "HTTP_STATUS") return RETRYABLE.has(error.status ?? 0) || retryAlsoOn.includes(error.status ?? 0);
	return error.code === "HTTP_UNREACHABLE" || error.code === "HTTP_TIMEOUT";
}
function retryDelayMs(error, { attempt }) {
	if (error instanceof HttpError && error.retryAfterMs !== void 0) return Math.min(error.retryAfterMs, MAX_ASKED_DELAY_MS);
	return Math.min(300 * 2 ** (attempt - 1) * (.75 + Math.random() / 2), MAX_DELAY_MS);
}

// packages/http/src/send.ts
var TimeoutError = class extends Error {};
const CONNECT_MS = 1e4;
async function send(agents, url, { method, headers, body, timeoutMs, onlyPublic = false }) {
	const { request, options } = await agents.lineTo(url, { onlyPublic });
	return new Promise((resolve, reject) => {
		const { protocol, hostname, port, pathname, search } = url;
		const host = hostname.replace(/^\[|\]$/g, "");
		const sent = request({
			...options,
			protocol,
			host,
			port,
			path: `${pathname}${search}`,
			method,
			headers
		});
		let answered = false;
		const timer = setTimeout(() => sent.destroy(new TimeoutError()), timeoutMs);
		sent.once("response", (response) => {
			clearTimeout(timer);
			answered = true;
			response.once("close", () => sent.writableFinished || sent.destroy());
			resolve(response);
		});
		sent.on("error", reject);
		sent.once("close", () => {
			clearTimeout(timer);
			if (!answered) reject(/* @__PURE__ */ new Error("the connection was closed"));
		});
		sent.once("proxyConnect", ({ statusCode }) => {
			if (statusCode !== 200) sent.destroy(/* @__PURE__ */ new Error(`the proxy answered ${statusCode}`));
		});
		sent.once("socket", (socket) => limitConnecting(socket, sent));
		if (body === void 0 || typeof body === "string" || Buffer.isBuffer(body)) sent.end(body);
		else pump(observed(body, {
			headers,
			onPart: () => timer.refresh()
		}), sent).catch((error) => sent.destroy(error));
	});
}
async function pump(body, sent) {
	for await (const part of body) {
		if (sent.destroyed) return;
		if (!sent.write(part)) await drained(sent);
	}
	sent.end();
}
async function drained(sent) {
	return new Promise((resolve) => {
		const stop = () => {
			sent.off("drain", stop).off("close", stop);
			resolve();
		};
		sent.on("drain", stop).on("close", stop);
	});
}
async function* observed(body, { headers, onPart }) {
	const length = headers["content-length"];
	let left = length === void 0 ? 1e400 : Number(length);
	for await (const part of body) {
		onPart();
		left -= part.length;
		if (left < 0) break;
		yield part;
	}
	if (left !== 0 && length !== void 0) throw new Error(`the body is not of the ${length} bytes announced`);
}
function limitConnecting(socket, request) {
	if (!socket.connecting) return;
	const timer = setTimeout(() => request.destroy(/* @__PURE__ */ new Error(`no connection within ${CONNECT_MS / 1e3} s`)), CONNECT_MS);
	const stop = () => clearTimeout(timer);
	socket.once("connect", stop).once("close", stop);
}

// packages/http/src/http.ts
function createHttp({ userAgent = "edp-actions", onRetry, connections, retries: ownRetries = 3, tls } = {}) {
	const agent = process.env["GIT_HTTP_USER_AGENT"] || userAgent;
	const agents = createAgents({
		...connections === void 0 ? {} : { connections },
		...tls === void 0 ? {} : { tls }
	});
	const known = knownHosts();
	let sent = 0;
	async function request(options) {
		const { body, retries = ownRetries, retryOn, retryAlsoOn } = options;
		const tries = body === void 0 || typeof body === "string" || Buffer.isBuffer(body) ? retries + 1 : 1;
		for (let attempt = 1;; attempt += 1) try {
			return await follow(options);
		} catch (error) {
			if (attempt === tries || !shouldRetry(error, {
				retryOn,
				retryAlsoOn
			})) throw error;
			const delayMs = retryDelayMs(error, { attempt });
			const inSeconds = (delayMs / 1e3).toFixed(1);
			onRetry?.(`${error.message}; trying again in ${inSeconds} s (try ${attempt + 1} of ${tries})`);
			await new Promise((resolve) => setTimeout(resolve, delayMs));
		}
	}
	async function follow(options) {
		let current = options;
		for (let hop = 0;; hop += 1) {
			const response = await once(current);
			const { location } = response.headers;
			if (![
				301,
				302,
				303,
				307,
				308
			].includes(response.status) || !location || options.expect?.includes(response.status)) return check(response, current);
			await response.discard();
			current = redirected(current, {
				location,
				hop
			});
		}
	}
	async function once({ method = "GET", url, headers = {}, body, auth, timeoutMs = 3e4, idleTimeoutMs = 6e4, answered = false }) {
		const shown = publicUrl(url);
		if (!answered) known.add(url);
		const onlyPublic = answered && !known.has(url);
		if (onlyPublic) checkWritten(url);
		sent += 1;
		try {
			const answer = await send(agents, new URL(url), {
				method,
				headers: {
					"user-agent": agent,
					...headers,
					...authorization(auth)
				},
				body,
				timeoutMs,
				onlyPublic
			});
			return toResponse({
				status: answer.statusCode ?? 0,
				headers: flatten(answer.headers),
				url,
				body: answer,
				idleTimeoutMs
			});
		} catch (cause) {
			if (cause instanceof AddressRefusedError) throw addressRefused(url, cause);
			if (cause instanceof TimeoutError) {
				const message = `${shown} did not answer within ${Math.round(timeoutMs / 1e3)} s`;
				throw new HttpError({
					code: "HTTP_TIMEOUT",
					message,
					url: shown,
					fix: "Check that the server is up and reachable from the runner.",
					cause
				});
			}
			const reason = cause instanceof Error ? cause.code ?? cause.message : String(cause);
			throw new HttpError({
				code: "HTTP_UNREACHABLE",
				message: `${shown} cannot be reached (${reason})`,
				url: shown,
				fix: "Check the address, the network of the runner, its proxy settings and, for an authority of your own, GIT_SSL_CAINFO.",
				cause
			});
		}
	}
	return {
		request,
		count: () => sent,
		close: async () => agents.destroy()
	};
}
async function check(response, { method = "GET", url, expect }) {
	const { status } = response;
	if (expect ? expect.includes(status) : status >= 200 && status < 300) return response;
	const bodySnippet = await response.text(16384).then((text) => publicText(text.replace(/\s+/g, " ")).slice(0, 300), () => "");
	const asked = retryAfterMs(response.headers["retry-after"], { now: Date.now() });
	throw new HttpError({
		code: "HTTP_STATUS",
		message: `${method} ${publicUrl(url)} answered ${status}`,
		url: publicUrl(url),
		status,
		bodySnippet,
		...asked === void 0 ? {} : { retryAfterMs: asked }
	});
}
function authorization(auth) {
	if (auth === void 0) return {};
	if (auth.kind === "bearer") return { authorization: `Bearer ${auth.token}` };
	return { authorization: `Basic ${Buffer.from(`${auth.username}:${auth.password}`).toString("base64")}` };
}
const flatten = (headers) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value]));

// packages/http/src/said-by.ts
const MAX_CHARS = 200;
function saidBy({ bodySnippet = "" }) {
	const text = bodySnippet.trim();
	return (/^[[{]/.test(text) ? fromJson(text) : text.startsWith("<") ? fromMarkup(text) : text).replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ").trim().slice(0, MAX_CHARS);
}
function fromJson(text) {
	const message = [
		"message",
		"error",
		"errors",
		"detail"
	].map((key) => valueOf(text, key)).find(Boolean);
	return message === void 0 ? text : [valueOf(text, "code"), message].filter(Boolean).join(" ");
}
function valueOf(text, key) {
	const quoted = new RegExp(`"${key}"\\s*:\\s*\\[?\\s*"((?:[^"\\\\]|\\\\.)*)`, "i").exec(text)?.[1];
	if (quoted === void 0) return void 0;
	const whole = quoted.replace(/\\u[0-9a-f]{0,3}$/i, "");
	try {
		return JSON.parse(`"${whole}"`);
	} catch {
		return whole;
	}
}
const fromMarkup = (text) => /<(message|title)>([^<]*)/i.exec(text)?.[2] ?? (/^<(!doctype html|html|\?xml)/i.test(text) ? "" : text);

// packages/git-wire/src/git-wire-error.ts
var GitWireError = class extends CodedError {
	name = "GitWireError";
};
const TRANSIENT = /* @__PURE__ */ new Set([
	"GIT_UNREACHABLE",
	"GIT_UNAVAILABLE",
	"GIT_SERVER_ERROR",
	"GIT_TRUNCATED",
	"GIT_PROTOCOL"
]);
function isTransient(error) {
	return error instanceof GitWireError && TRANSIENT.has(error.code);
}

// packages/git-wire/src/wire/explain-http-error.ts
function explainHttpError(error, { remote, service }) {
	const explanation = error.code === "HTTP_STATUS" && error.status !== void 0 ? explainStatus(error, {
		remote,
		service,
		status: error.status
	}) : explainFailure(error);
	return new GitWireError({
		...explanation,
		cause: error
	});
}
function explainFailure(error) {
	return {
		code: error.code === "HTTP_REDIRECT_REFUSED" || error.code === "HTTP_ADDRESS_REFUSED" ? "GIT_REDIRECT" : error.code === "HTTP_TOO_LARGE" ? "GIT_TOO_LARGE" : "GIT_UNREACHABLE",
		message: error.message,
		fix: error.fix ?? "Check the server; the run can be dispatched again."
	};
}
function explainStatus(error, { remote, service, status }) {
	const shown = publicUrl(remote.url);
	const input = remote.tokenInput ?? "token";
	const scope = service === "git-receive-pack" ? "write:repository" : "read:repository";
	const right = service === "git-receive-pack" ? "write" : "read";
	const held = input === "token" ? "the input token" : `the token in ${input}`;
	const both = /^(?:source|target)-token$/.test(input) ? " Both tokens belong to one forge each: look whether source-token and target-token are swapped." : "";
	const token = `a token with scope ${scope} whose user may ${right} ${shown}`;
	const said = saidBy(error);
	switch (status) {
		case 401: return {
			code: "GIT_AUTH",
			message: remote.auth ? `${shown} does not accept ${held}` : `${shown} asks for a token, and ${input} is empty`,
			fix: `Set ${input} to ${token}.${remote.auth ? both : ""}`
		};
		case 403: return {
			code: "GIT_FORBIDDEN",
			message: `${held} may not ${right} ${shown}${said && `: ${said}`}`,
			fix: `Give ${input} ${token}; archived repositories and pull mirrors refuse every push.`
		};
		case 404: return {
			code: "GIT_NOT_FOUND",
			message: `${shown} does not exist, or ${held} may not see it`,
			fix: `Create the repository or correct its URL; if it exists, set ${input} to ${token}.`
		};
		case 413: return {
			code: "GIT_TOO_LARGE",
			message: `${shown} refuses the push as too large (413)`,
			fix: "Raise the quota of the owner, or the body limit of the proxy in front of the server."
		};
		case 429: return {
			code: "GIT_RATE_LIMITED",
			message: `${shown} takes no more requests for now (429)`,
			fix: "Nothing was changed; dispatch again later, or raise the rate limit for the runner."
		};
		case 502:
		case 503:
		case 504: return {
			code: "GIT_UNAVAILABLE",
			message: `${shown} is not available (${status})`,
			fix: "Check the server; the run can be dispatched again."
		};
		default: return {
			code: "GIT_SERVER_ERROR",
			message: `${shown} answered ${status}${said && `: ${said}`}`,
			fix: "Look into the log of the server; the run can be dispatched again."
		};
	}
}

// packages/git-wire/src/wire/remote.ts
function authOf({ auth }) {
	if (auth === void 0) return void 0;
	return auth.username === void 0 ? {
		kind: "bearer",
		token: auth.token
	} : {
		kind: "basic",
		username: auth.username,
		password: auth.token
	};
}

// packages/git-wire/src/wire/call-remote.ts
async function callRemote(remote, { service, url, ...request }) {
	try {
		const timeoutMs = remote.timeoutMs ?? request.timeoutMs ?? 6e4;
		const response = await remote.http.request({
			url,
			...request,
			auth: authOf(remote),
			timeoutMs
		});
		const type = response.headers["content-type"] ?? "";
		if (!type.startsWith(`application/x-${service}-`)) {
			await response.discard();
			throw notSmart(remote, type);
		}
		return {
			url: response.url,
			body: guard(response.parts, remote)
		};
	} catch (error) {
		throw error instanceof HttpError ? explainHttpError(error, {
			remote,
			service
		}) : error;
	}
}
async function* guard(body, remote) {
	try {
		yield* body;
	} catch (cause) {
		if (cause instanceof HttpError) throw truncated(remote.url, cause);
		throw cause;
	}
}
function truncated(source, cause) {
	return new GitWireError({
		code: "GIT_TRUNCATED",
		message: `${source} stopped in the middle of its answer`,
		fix: "Dispatch the run again; if it stays, look for a proxy that cuts long answers.",
		cause
	});
}
function notSmart(remote, type) {
	const isDumb = type.startsWith("text/plain");
	return new GitWireError({
		code: "GIT_NOT_SMART",
		message: isDumb ? `${remote.url} is served as plain files ("${type}"), not by git's smart HTTP protocol` : `${remote.url} answers "${type}" instead of git's smart HTTP protocol`,
		fix: isDumb ? "Serve the repository by a forge or by git http-backend." : "Check that the URL is the one that git clone uses; a login page answers like this."
	});
}

// packages/git-wire/src/wire/pkt-line.ts
const MAX_LIST_BYTES = 134217728;
const MAX_LIST_MS = 6e5;
const MARKS = {
	0: "flush",
	1: "delim",
	2: "end"
};
function packet(data) {
	const body = typeof data === "string" ? Buffer.from(data) : data;
	return Buffer.concat([Buffer.from((body.length + 4).toString(16).padStart(4, "0")), body]);
}
const FLUSH = Buffer.from("0000");
const DELIM = Buffer.from("0001");
async function* readPackets(stream, source, { maxBytes = MAX_LIST_BYTES, maxMs = MAX_LIST_MS } = {}) {
	const packets = new PacketReader(bounded(stream, {
		source,
		maxBytes,
		maxMs
	}), source);
	for (let packet = await packets.next(); packet !== void 0; packet = await packets.next()) yield packet;
}
async function* bounded(stream, { source, maxBytes, maxMs }) {
	const startedMs = performance.now();
	let bytes = 0;
	for await (const part of stream) {
		bytes += part.length;
		const isLong = performance.now() - startedMs > maxMs;
		if (bytes > maxBytes || isLong) {
			const what = isLong ? `for more than ${Math.round(maxMs / 6e4)} min` : `of more than ${maxBytes} bytes`;
			throw new GitWireError({
				code: "GIT_TOO_LARGE",
				message: `${source} sends a list ${what}, and no end of it`,
				fix: "Check that the address is the right one; remove refs there that nobody needs."
			});
		}
		yield part;
	}
}
var PacketReader = class {
	stream;
	source;
	window = Buffer.alloc(0);
	last;
	constructor(stream, source) {
		this.stream = stream[Symbol.asyncIterator]();
		this.source = source;
	}
	async next() {
		const head = await this.head();
		return typeof head === "number" ? this.take(head) : head;
	}
	async head() {
		if (this.window.length === 0 && !await this.more()) {
			if (this.last !== "flush") throw truncated(this.source);
			return;
		}
		const text = (await this.take(4)).toString("latin1");
		const length = /^[0-9a-f]{4}$/i.test(text) ? Number.parseInt(text, 16) : NaN;
		if (Number.isNaN(length) || length === 3) throw malformed(this.source);
		const head = MARKS[length] ?? length - 4;
		this.last = head;
		return head;
	}
	async take(count) {
		if (this.window.length >= count) return this.cut(count);
		const taken = Buffer.allocUnsafe(count);
		for (let filled = 0; filled < count;) filled += (await this.some(count - filled)).copy(taken, filled);
		return taken;
	}
	async some(count) {
		while (this.window.length === 0) if (!await this.more()) throw truncated(this.source);
		return this.cut(Math.min(count, this.window.length));
	}
	async close() {
		await this.stream.return?.();
	}
	cut(count) {
		const bytes = this.window.subarray(0, count);
		this.window = this.window.subarray(count);
		return bytes;
	}
	async more() {
		const { value, done } = await this.stream.next();
		if (!done) this.window = value;
		return !done;
	}
};
function malformed(source) {
	return new GitWireError({
		code: "GIT_PROTOCOL",
		message: `${source} sent something that is not the git protocol`,
		fix: "Dispatch the run again; if it stays, look for a proxy that changes answers."
	});
}

// packages/git-wire/src/wire/retry-transfer.ts
const TRIES = 3;
const PAUSE_MS = 300;
const BROKEN = /* @__PURE__ */ new Set([
	"GIT_TRUNCATED",
	"GIT_CHECKSUM",
	"GIT_PACK"
]);
async function retryTransfer(remote, transfer) {
	for (let attempt = 1;; attempt += 1) try {
		return await transfer();
	} catch (error) {
		if (!(error instanceof GitWireError) || !BROKEN.has(error.code) || attempt === TRIES) throw error;
		remote.log?.(`${error.message}; reading it again (try ${attempt + 1} of ${TRIES})`);
		await setTimeout$1(PAUSE_MS * 2 ** (attempt - 1) * (.75 + Math.random() / 2));
	}
}

// packages/git-wire/src/wire/known-servers.ts
const known$1 = /* @__PURE__ */ new WeakMap();
function knownServers(http) {
	return known$1.get(http) ?? {};
}
function presumeServers(http, servers) {
	known$1.set(http, structuredClone(servers));
}
function rememberServer(http, { origin, service, lines }) {
	const servers = known$1.get(http) ?? {};
	known$1.set(http, servers);
	const kept = service === "git-upload-pack" ? lines : lines.flatMap((line) => cutToCapabilities(line));
	servers[origin] = {
		...servers[origin],
		[service]: kept.map((line) => line.toString("utf8").trimEnd())
	};
}
function cutToCapabilities(line) {
	const at = line.indexOf(0);
	return at < 0 ? [] : [line.subarray(at)];
}

// packages/git-wire/src/wire/discover.ts
const known = /* @__PURE__ */ new WeakMap();
async function discover(remote, service) {
	const cache = known.get(remote.http) ?? /* @__PURE__ */ new Map();
	known.set(remote.http, cache);
	const keyOf = (place) => [
		service,
		place,
		remote.auth?.username ?? "",
		remote.auth?.token ?? ""
	].join(" ");
	const { origin } = new URL(remote.url);
	const [own, host] = [keyOf(remote.url), keyOf(origin)];
	if (remote.oneServer === true && !cache.has(own)) {
		const url = remote.url.replace(/\/+$/, "");
		const told = await cache.get(host)?.catch(() => void 0);
		if (told !== void 0 && !isSha256(told)) return {
			...told,
			url
		};
		const before = knownServers(remote.http)[origin]?.[service];
		if (told === void 0 && before !== void 0) return {
			url,
			lines: before.map((line) => Buffer.from(line))
		};
	}
	const asked = cache.get(own) ?? ask(remote, service);
	for (const key of [own, host]) {
		cache.set(key, asked);
		asked.catch(() => void (cache.get(key) === asked && cache.delete(key)));
	}
	return asked;
}
const isSha256 = ({ lines }) => lines.some((line) => line.includes("object-format=sha256"));
async function ask(remote, service) {
	const suffix = `/info/refs?service=${service}`;
	return retryTransfer(remote, async () => {
		const answer = await callRemote(remote, {
			service,
			url: `${remote.url.replace(/\/+$/, "")}${suffix}`,
			headers: service === "git-upload-pack" ? { "git-protocol": "version=2" } : {}
		});
		const lines = [];
		for await (const each of readPackets(answer.body, remote.url)) if (Buffer.isBuffer(each)) lines.push(each);
		const url = answer.url.endsWith(suffix) ? answer.url.slice(0, -suffix.length) : remote.url.replace(/\/+$/, "");
		if (url !== remote.url.replace(/\/+$/, "")) remote.log?.(`${remote.url} has moved to ${url}; correct the address.`);
		if (remote.oneServer === true && !isSha256({
			url,
			lines
		})) rememberServer(remote.http, {
			origin: new URL(remote.url).origin,
			service,
			lines
		});
		return {
			url,
			lines
		};
	});
}
function sha256Refused(remote) {
	return new GitWireError({
		code: "GIT_SHA256",
		message: `${remote.url} is a SHA-256 repository`,
		fix: "Create it again with the object format sha1."
	});
}

// packages/git-wire/src/wire/capabilities.ts
async function readCapabilities(remote) {
	const discovery = await discover(remote, "git-upload-pack");
	const lines = discovery.lines.map((line) => line.toString("utf8").trimEnd());
	if (!lines.includes("version 2")) throw new GitWireError({
		code: "GIT_PROTOCOL",
		message: `${remote.url} does not speak git protocol version 2`,
		fix: "Update the server: every Forgejo and Gitea since 2019 does; a proxy may also drop the Git-Protocol header."
	});
	const value = (key) => lines.find((line) => line.startsWith(`${key}=`))?.slice(key.length + 1) ?? "";
	if (value("object-format") === "sha256") throw sha256Refused(remote);
	const features = (key) => new Set(value(key).split(" "));
	return {
		url: discovery.url,
		fetch: features("fetch"),
		lsRefs: features("ls-refs"),
		agent: value("agent")
	};
}

// packages/git-wire/src/commit-object.ts
function parseCommit(body) {
	const text = body.toString("utf8");
	const end = text.indexOf("\n\n");
	const head = (end < 0 ? text : text.slice(0, end)).split("\n");
	const values = (key) => head.filter((line) => line.startsWith(`${key} `)).map((line) => line.slice(key.length + 1));
	return {
		tree: values("tree")[0] ?? "",
		parents: values("parent"),
		author: parsePerson(values("author")[0] ?? ""),
		committer: parsePerson(values("committer")[0] ?? ""),
		message: end < 0 ? "" : text.slice(end + 2)
	};
}
function formatCommit({ tree, parents, author, committer, message }) {
	const lines = [
		`tree ${tree}`,
		...parents.map((parent) => `parent ${parent}`),
		`author ${formatPerson(author)}`,
		`committer ${formatPerson(committer)}`,
		"",
		message.endsWith("\n") ? message : `${message}\n`
	];
	return Buffer.from(lines.join("\n"));
}
const clean = (text) => text.replace(/[<>\n\r\0]/g, "").trim();
function formatPerson({ name, email, at }) {
	return `${clean(name) || "unknown"} <${clean(email)}> ${Math.floor(at.getTime() / 1e3)} +0000`;
}
const LAST_SECOND = 253402300799;
function parsePerson(text) {
	const match = /^(.*?) ?<(.*?)> (\d+)/.exec(text);
	const seconds = Number(match?.[3] ?? 0);
	return {
		name: match?.[1] ?? "",
		email: match?.[2] ?? "",
		at: /* @__PURE__ */ new Date(seconds > LAST_SECOND ? 0 : seconds * 1e3)
	};
}

// packages/git-wire/src/pack/broken-pack.ts
function brokenPack(source, what, cause, code = "GIT_PACK") {
	return new GitWireError({
		code,
		message: `the pack that ${source} sent ${what}`,
		fix: "Dispatch the run again; if it stays, run git fsck on the server.",
		cause
	});
}

// packages/git-wire/src/pack/apply-delta.ts
function deltaSizes(delta, { source }) {
	let at = 0;
	const varint = () => {
		let value = 0;
		for (let factor = 1; factor < 2 ** 53; factor *= 128) {
			const byte = delta[at++] ?? 0;
			value += (byte & 127) * factor;
			if (!(byte & 128)) return value;
		}
		throw brokenPack(source, "holds a broken delta");
	};
	return {
		base: varint(),
		result: varint(),
		at
	};
}
function applyDelta(base, delta, { source, grow = () => {} }) {
	const broken = () => brokenPack(source, "holds a broken delta");
	const sizes = deltaSizes(delta, { source });
	if (sizes.base !== base.length) throw broken();
	const size = sizes.result;
	let { at } = sizes;
	grow(size);
	const result = Buffer.alloc(size);
	let filled = 0;
	while (at < delta.length) {
		const command = delta[at++];
		if (command & 128) {
			let offset = 0;
			let length = 0;
			for (let bit = 0; bit < 4; bit += 1) if (command & 1 << bit) offset += (delta[at++] ?? 0) * 2 ** (8 * bit);
			for (let bit = 0; bit < 3; bit += 1) if (command & 16 << bit) length += (delta[at++] ?? 0) * 2 ** (8 * bit);
			if (length === 0) length = 65536;
			if (at > delta.length || offset + length > base.length || filled + length > size) throw broken();
			filled += base.copy(result, filled, offset, offset + length);
		} else {
			if (command === 0 || at + command > delta.length || filled + command > size) throw broken();
			filled += delta.copy(result, filled, at, at + command);
			at += command;
		}
	}
	if (filled !== size) throw broken();
	return result;
}

// packages/git-wire/src/objects.ts
function objectId({ type, body }) {
	return createHash("sha1").update(`${type} ${body.length}\0`).update(body).digest("hex");
}
function parseTree(body) {
	const entries = [];
	let at = 0;
	while (at < body.length) {
		const space = body.indexOf(32, at);
		const nul = body.indexOf(0, space);
		if (space < 0 || nul < 0 || nul + 21 > body.length) throw malformedTree();
		entries.push({
			mode: body.toString("latin1", at, space).replace(/^0+/, ""),
			name: body.toString("utf8", space + 1, nul),
			id: body.toString("hex", nul + 1, nul + 21)
		});
		at = nul + 21;
	}
	return entries;
}
function formatTree(entries) {
	const key = ({ mode, name }) => Buffer.from(mode === "40000" ? `${name}/` : name);
	const sorted = entries.map((entry) => ({
		entry,
		key: key(entry)
	})).sort((a, b) => Buffer.compare(a.key, b.key));
	return Buffer.concat(sorted.flatMap(({ entry }) => [Buffer.from(`${entry.mode} ${entry.name}\0`), Buffer.from(entry.id, "hex")]));
}
function malformedTree() {
	return new GitWireError({
		code: "GIT_OBJECT",
		message: "a tree object of the repository is malformed",
		fix: "Run git fsck on the server."
	});
}

// packages/git-wire/src/pack/pack-entry.ts
const OBJECT_TYPES = {
	1: "commit",
	2: "tree",
	3: "blob",
	4: "tag"
};
async function readPackHeader(pack, source) {
	const head = await pack.take(12);
	if (head.toString("latin1", 0, 4) !== "PACK" || head.readUInt32BE(4) !== 2) throw brokenPack(source, "is no pack of version 2");
	return head.readUInt32BE(8);
}
async function readEntryHeader(pack) {
	let byte = (await pack.take(1))[0];
	const kind = byte >> 4 & 7;
	let size = byte & 15;
	for (let factor = 16; byte & 128; factor *= 128) {
		byte = (await pack.take(1))[0];
		size += (byte & 127) * factor;
	}
	return {
		kind,
		size
	};
}
async function readOffset(pack) {
	let byte = (await pack.take(1))[0];
	let offset = byte & 127;
	while (byte & 128) {
		byte = (await pack.take(1))[0];
		offset = (offset + 1) * 128 + (byte & 127);
	}
	return offset;
}

// packages/git-wire/src/pack/inflate-counter.ts
var InflateCounter = class {
	inflate = createInflate();
	failure;
	onFailure = () => {};
	sizeBytes = 0;
	constructor() {
		this.inflate.on("data", (part) => this.sizeBytes += part.length);
		this.inflate.on("error", (error) => {
			this.failure = error;
			this.onFailure(error);
		});
	}
	async take(part) {
		const before = this.inflate.bytesWritten;
		if (this.failure !== void 0) throw this.failure;
		await new Promise((resolve, reject) => {
			this.onFailure = reject;
			this.inflate.write(part, () => resolve());
		});
		const usedBytes = this.inflate.bytesWritten - before;
		const done = usedBytes < part.length;
		if (done && !this.inflate.readableEnded) await once(this.inflate, "end");
		return {
			usedBytes,
			done
		};
	}
	close() {
		this.inflate.destroy();
	}
};

// packages/git-wire/src/pack/pack-window.ts
const MIN_BYTES = 65536;
var PackWindow = class {
	bytes = Buffer.alloc(0);
	start = 0;
	end = 0;
	isOwn = false;
	get length() {
		return this.end - this.start;
	}
	all() {
		return this.bytes.subarray(this.start, this.end);
	}
	take(count) {
		const taken = this.bytes.subarray(this.start, this.start + count);
		this.start += taken.length;
		return taken;
	}
	add(part) {
		if (this.length === 0) {
			[this.bytes, this.start, this.end, this.isOwn] = [
				part,
				0,
				part.length,
				false
			];
			return;
		}
		const needed = this.length + part.length;
		if (!this.isOwn || this.end + part.length > this.bytes.length) this.move(needed);
		this.end += part.copy(this.bytes, this.end);
	}
	move(needed) {
		const rest = this.all();
		const target = this.isOwn && needed * 2 <= this.bytes.length ? this.bytes : Buffer.allocUnsafe(Math.max(needed * 2, MIN_BYTES));
		const length = rest.copy(target, 0);
		[this.bytes, this.start, this.end, this.isOwn] = [
			target,
			0,
			length,
			true
		];
	}
};

// packages/git-wire/src/pack/pack-source.ts
const TRAILER_BYTES = 20;
const WRONG_SIZE = "holds an object of another size than it says";
const STEP_BYTES = 65536;
var PackSource = class {
	stream;
	hash = createHash("sha1");
	source;
	window = new PackWindow();
	ended = false;
	offset = 0;
	constructor(stream, source) {
		this.stream = stream[Symbol.asyncIterator]();
		this.source = source;
	}
	async take(count) {
		while (this.window.length < count) if (!await this.more()) throw truncated(this.source);
		return this.consume(count);
	}
	async inflate(sizeBytes) {
		for (let needed = 1;;) {
			while (this.window.length < needed && !this.ended) await this.more();
			const available = this.window.length;
			const inflated = this.tryInflate(sizeBytes);
			if (inflated !== void 0) return inflated;
			if (this.ended && this.window.length === available) throw truncated(this.source);
			needed = available * 2 + 1;
		}
	}
	async skip(sizeBytes, onRaw) {
		const counter = new InflateCounter();
		try {
			for (let done = false; !done;) {
				if (this.window.length === 0 && !await this.more()) throw truncated(this.source);
				const taken = await counter.take(this.window.all().subarray(0, STEP_BYTES));
				({done} = taken);
				if (counter.sizeBytes > sizeBytes || done && counter.sizeBytes < sizeBytes) throw brokenPack(this.source, WRONG_SIZE);
				onRaw(this.consume(taken.usedBytes));
			}
		} catch (cause) {
			const { code } = cause;
			throw code?.startsWith("Z_") ? brokenPack(this.source, "cannot be inflated", cause) : cause;
		} finally {
			counter.close();
		}
	}
	tryInflate(sizeBytes) {
		if (this.window.length === 0) return void 0;
		try {
			const options = {
				info: true,
				maxOutputLength: Math.max(sizeBytes, 1),
				chunkSize: Math.max(sizeBytes + 1, 64)
			};
			const { buffer, engine } = inflateSync(this.window.all(), options);
			if (buffer.length !== sizeBytes) throw brokenPack(this.source, WRONG_SIZE);
			return {
				body: buffer,
				raw: this.consume(engine.bytesWritten)
			};
		} catch (cause) {
			const { code } = cause;
			if (code === "Z_BUF_ERROR") return void 0;
			if (code === "ERR_BUFFER_TOO_LARGE") throw brokenPack(this.source, WRONG_SIZE, cause);
			throw code?.startsWith("Z_") ? brokenPack(this.source, "cannot be inflated", cause) : cause;
		}
	}
	async endsWithChecksum() {
		const expected = this.hash.copy().digest();
		while (!this.ended && this.window.length <= TRAILER_BYTES) await this.more();
		if (this.window.length < TRAILER_BYTES) throw truncated(this.source);
		if (this.window.length > TRAILER_BYTES) return "more";
		return this.window.all().equals(expected) ? "ok" : "wrong";
	}
	consume(count) {
		const bytes = this.window.take(count);
		this.hash.update(bytes);
		this.offset += count;
		return bytes;
	}
	async more() {
		const { value, done } = await this.stream.next();
		if (done) this.ended = true;
		else this.window.add(value);
		return !done;
	}
};

// packages/git-wire/src/pack/decode-pack.ts
const MAX_BYTES = 268435456;
async function decodePack(stream, { source, bases, maxBytes = MAX_BYTES, maxObjectBytes = maxBytes }) {
	const pack = new PackSource(stream, source);
	const byId = /* @__PURE__ */ new Map();
	const byOffset = /* @__PURE__ */ new Map();
	let waiting = [];
	let total = 0;
	const keep = (offset, object) => {
		byOffset.set(offset, object);
		byId.set(objectId(object), object);
	};
	const grow = (bytes) => {
		if (bytes > maxObjectBytes) throw objectTooLarge(source, {
			bytes,
			maxObjectBytes
		});
		total += bytes;
		if (total > maxBytes) throw tooLarge(source, maxBytes);
	};
	for (let count = await readPackHeader(pack, source); count > 0; count -= 1) {
		const { offset } = pack;
		const { kind, size } = await readEntryHeader(pack);
		grow(size);
		const type = OBJECT_TYPES[kind];
		if (type !== void 0) keep(offset, {
			type,
			body: (await pack.inflate(size)).body
		});
		else if (kind === 6) {
			const base = byOffset.get(offset - await readOffset(pack));
			const { body: delta } = await pack.inflate(size);
			if (base === void 0) throw brokenPack(source, "holds a delta whose base is missing");
			keep(offset, {
				type: base.type,
				body: applyDelta(base.body, delta, {
					source,
					grow
				})
			});
		} else if (kind === 7) {
			const baseId = (await pack.take(20)).toString("hex");
			const { body: delta } = await pack.inflate(size);
			const base = byId.get(baseId) ?? bases?.get(baseId);
			if (base === void 0) waiting.push({
				offset,
				baseId,
				delta
			});
			else keep(offset, {
				type: base.type,
				body: applyDelta(base.body, delta, {
					source,
					grow
				})
			});
		} else throw brokenPack(source, "holds an object of unknown type");
	}
	const end = await pack.endsWithChecksum();
	if (end === "more") throw brokenPack(source, "holds more than it says");
	if (end === "wrong") throw brokenPack(source, "has a wrong checksum", void 0, "GIT_CHECKSUM");
	while (waiting.length > 0) {
		const left = waiting.filter(({ offset, baseId, delta }) => {
			const base = byId.get(baseId);
			if (base !== void 0) keep(offset, {
				type: base.type,
				body: applyDelta(base.body, delta, {
					source,
					grow
				})
			});
			return base === void 0;
		});
		if (left.length === waiting.length) throw brokenPack(source, "holds a delta whose base is missing");
		waiting = left;
	}
	return byId;
}
function objectTooLarge(source, { bytes, maxObjectBytes }) {
	return new GitWireError({
		code: "GIT_TOO_LARGE",
		message: `${source} has a file of ${mebibytes(bytes)} MiB, and ${mebibytes(maxObjectBytes)} MiB is the most that is read`,
		fix: "Take the large file out of the directory, or keep it elsewhere and name it."
	});
}
const mebibytes = (bytes) => Math.ceil(bytes / 1024 / 1024);
function tooLarge(source, maxBytes) {
	return new GitWireError({
		code: "GIT_TOO_LARGE",
		message: `${source} sends more than ${mebibytes(maxBytes)} MiB for one directory`,
		fix: "Check that the URL and the path are the right ones."
	});
}

// packages/git-wire/src/pack/make-delta.ts
const MAX_COPY = 65536;
const MAX_INSERT = 127;
function makeDelta(before, after) {
	const head = commonLength(before, after);
	const tail = commonTail(before.subarray(head), after.subarray(head));
	return Buffer.concat([
		varint(before.length),
		varint(after.length),
		...copies(0, head),
		...inserts(after.subarray(head, after.length - tail)),
		...copies(before.length - tail, tail)
	]);
}
function* copies(from, length) {
	for (let done = 0; done < length; done += MAX_COPY) {
		const size = Math.min(MAX_COPY, length - done);
		const sizeBytes = size === MAX_COPY ? [0, 0] : [size & 255, size >> 8];
		const offset = from + done;
		const fields = [
			offset & 255,
			offset >> 8 & 255,
			offset >> 16 & 255,
			offset >>> 24 & 255,
			...sizeBytes
		];
		const command = fields.reduce((bits, byte, index) => byte === 0 ? bits : bits | 1 << index, 128);
		yield Buffer.from([command, ...fields.filter((byte) => byte !== 0)]);
	}
}
function* inserts(bytes) {
	for (let at = 0; at < bytes.length; at += MAX_INSERT) {
		const part = bytes.subarray(at, at + MAX_INSERT);
		yield Buffer.from([part.length]);
		yield part;
	}
}
function commonLength(a, b) {
	let [same, differs] = [0, Math.min(a.length, b.length) + 1];
	while (differs - same > 1) {
		const middle = same + differs >> 1;
		if (a.compare(b, same, middle, same, middle) === 0) same = middle;
		else differs = middle;
	}
	return same;
}
function commonTail(a, b) {
	let [same, differs] = [0, Math.min(a.length, b.length) + 1];
	while (differs - same > 1) {
		const middle = same + differs >> 1;
		if (a.compare(b, b.length - middle, b.length - same, a.length - middle, a.length - same) === 0) same = middle;
		else differs = middle;
	}
	return same;
}
function varint(value) {
	const bytes = [];
	for (let left = value;; left = Math.floor(left / 128)) {
		if (left < 128) return Buffer.from([...bytes, left]);
		bytes.push(left & 127 | 128);
	}
}

// packages/git-wire/src/pack/encode-pack.ts
const TYPE_NUMBERS = {
	commit: 1,
	tree: 2,
	blob: 3,
	tag: 4
};
const REF_DELTA = 7;
const FAST = 1;
const DELTA_FROM_BYTES = 4096;
function encodePack(objects) {
	const all = [...new Map([...objects].map((object) => [objectId(object), object])).values()];
	const head = Buffer.alloc(12);
	head.write("PACK");
	head.writeUInt32BE(2, 4);
	head.writeUInt32BE(all.length, 8);
	const body = Buffer.concat([head, ...all.flatMap(encode)]);
	return Buffer.concat([body, createHash("sha1").update(body).digest()]);
}
function encode({ type, body, base }) {
	if (base === void 0 || body.length < DELTA_FROM_BYTES) return [header(TYPE_NUMBERS[type], body.length), deflate(body)];
	const delta = makeDelta(base.body, body);
	return [
		header(REF_DELTA, delta.length),
		Buffer.from(base.id, "hex"),
		deflate(delta)
	];
}
const deflate = (bytes) => deflateSync(bytes, {
	level: FAST,
	chunkSize: Math.max(bytes.length + 64, 128)
});
function header(kind, length) {
	let byte = kind << 4 | length & 15;
	let size = Math.floor(length / 16);
	const bytes = [];
	while (size > 0) {
		bytes.push(byte | 128);
		byte = size & 127;
		size = Math.floor(size / 128);
	}
	bytes.push(byte);
	return Buffer.from(bytes);
}

// packages/git-wire/src/wire/side-band.ts
const MAX_SAID = 400;
const MAX_ASIDE = {
	packets: 1e6,
	bytes: 67108864
};
async function* readSideBand(packets, { source = "the git server", onProgress, maxAside = MAX_ASIDE } = {}) {
	let ended = false;
	let said = "";
	const aside = {
		packets: 0,
		bytes: 0
	};
	try {
		for (let head = await packets.head(); head !== void 0; head = await packets.head()) {
			aside.packets += 1;
			if (aside.packets > maxAside.packets || aside.bytes > maxAside.bytes) throw endless(source);
			if (typeof head === "string") ended = true;
			if (typeof head === "string" || head === 0) continue;
			const band = (await packets.take(1))[0];
			let left = head - 1;
			if (band === 1 && !ended) {
				if (left > 0) aside.packets -= 1;
				for (let part; left > 0; left -= part.length) yield part = await packets.some(left);
				continue;
			}
			aside.bytes += left;
			const text = (await packets.take(left)).toString("utf8");
			if (ended) continue;
			if (band !== 2) throw refused$1(source, `${text} ${said}`);
			said = `${said}${text}`.slice(-400);
			onProgress?.(text);
		}
	} finally {
		await packets.close();
	}
}
function endless(source) {
	return new GitWireError({
		code: "GIT_TOO_LARGE",
		message: `${source} goes on without sending what was asked for`,
		fix: "Look into the log of the server, and at what stands between it and the runner."
	});
}
function refused$1(source, words) {
	return new GitWireError({
		code: "GIT_REJECTED",
		message: `${source} reports: ${words.replace(/\s+/g, " ").trim().slice(0, 2 * MAX_SAID)}`,
		fix: "Look into the log of the server; the run can be dispatched again."
	});
}

// packages/git-wire/src/fetch-pack.ts
const GZIP_FROM_BYTES = 1024;
const MAX_LINES_BEFORE = 2e5;
async function fetchPack(remote, options) {
	const { url, fetch } = await readCapabilities(remote);
	const lacking = options.filter !== void 0 && !fetch.has("filter") ? "partial clone filters (uploadpack.allowFilter)" : options.depth !== void 0 && !fetch.has("shallow") ? "shallow fetches" : void 0;
	if (lacking !== void 0) throw new GitWireError({
		code: "GIT_PROTOCOL",
		message: `${remote.url} offers no ${lacking}`,
		fix: "Update the server, or switch this on there."
	});
	const body = toRequest(options);
	const isLarge = body.length > GZIP_FROM_BYTES;
	const answer = await callRemote(remote, {
		service: "git-upload-pack",
		url: `${url}/git-upload-pack`,
		method: "POST",
		headers: {
			"git-protocol": "version=2",
			"content-type": "application/x-git-upload-pack-request",
			...isLarge ? { "content-encoding": "gzip" } : {}
		},
		body: isLarge ? gzipSync(body) : body,
		timeoutMs: 3e5
	});
	return readPackfile(new PacketReader(answer.body, remote.url), {
		remote,
		whole: options.whole ?? false
	});
}
function toRequest({ wants, haves = [], shallow = [], depth, filter, thin = false }) {
	const lines = [
		...thin ? ["thin-pack"] : [],
		"no-progress",
		"ofs-delta",
		...shallow.map((id) => `shallow ${id}`),
		...depth === void 0 ? [] : [`deepen ${depth}`],
		...filter === void 0 ? [] : [`filter ${filter}`],
		...wants.map((id) => `want ${id}`),
		...haves.map((id) => `have ${id}`),
		"done"
	];
	return Buffer.concat([
		packet("command=fetch\n"),
		packet("object-format=sha1\n"),
		DELIM,
		...lines.map((line) => packet(`${line}\n`)),
		FLUSH
	]);
}
async function* readPackfile(packets, { remote, whole }) {
	for (let lines = 0;; lines += 1) {
		const value = await packets.next();
		if (lines > MAX_LINES_BEFORE) throw endless(remote.url);
		if (value === void 0) throw new GitWireError({
			code: "GIT_PROTOCOL",
			message: `${remote.url} answered the fetch without a pack`,
			fix: "Dispatch the run again."
		});
		if (!Buffer.isBuffer(value)) continue;
		const line = value.toString("utf8").trimEnd();
		if (line === "packfile") break;
		if (line.startsWith("ERR ")) throw refused(line.slice(4), remote);
		if (whole && line.startsWith("shallow ")) throw shallowRefused(remote);
	}
	yield* readSideBand(packets, { source: remote.url });
}
function shallowRefused(remote) {
	return new GitWireError({
		code: "GIT_SHALLOW",
		message: `${remote.url} is a shallow repository: its history is cut off on the server`,
		fix: "Complete it there with git fetch --unshallow."
	});
}
function refused(reason, remote) {
	const missing = /not our ref|not a valid|unadvertised/i.test(reason);
	return new GitWireError({
		code: missing ? "GIT_REF_MISSING" : "GIT_REJECTED",
		message: `${remote.url} refuses the fetch: ${beginningOf(reason, { maxCharacters: 300 })}`,
		fix: missing ? "The commit is gone from the server, or it serves only tips: set uploadpack.allowAnySHA1InWant, or dispatch again with current refs." : "Look into the log of the server."
	});
}

// packages/git-wire/src/fetch-objects.ts
async function fetchObjects(remote, { bases, maxObjectBytes, ...options }) {
	if (options.wants.length === 0) return /* @__PURE__ */ new Map();
	const objects = await retryTransfer(remote, async () => {
		const pack = await fetchPack(remote, options);
		return decodePack(pack, {
			source: remote.url,
			...bases ? { bases } : {},
			...maxObjectBytes === void 0 ? {} : { maxObjectBytes }
		});
	});
	const missing = options.haves?.length ? void 0 : options.wants.find((id) => !objects.has(id));
	if (missing !== void 0) throw new GitWireError({
		code: "GIT_OBJECT",
		message: `${remote.url} did not send the object ${missing} it was asked for`,
		fix: "Run git fsck on the server."
	});
	return objects;
}

// packages/git-wire/src/list-refs.ts
async function listRefs(remote, { prefixes, peel = false }) {
	const { url, lsRefs } = await readCapabilities(remote);
	const body = Buffer.concat([
		packet("command=ls-refs\n"),
		packet("object-format=sha1\n"),
		DELIM,
		packet("symrefs\n"),
		...lsRefs.has("unborn") ? [packet("unborn\n")] : [],
		...peel ? [packet("peel\n")] : [],
		...prefixes.map((prefix) => packet(`ref-prefix ${prefix}\n`)),
		FLUSH
	]);
	const read = async () => {
		const answer = await callRemote(remote, {
			service: "git-upload-pack",
			url: `${url}/git-upload-pack`,
			method: "POST",
			headers: {
				"git-protocol": "version=2",
				"content-type": "application/x-git-upload-pack-request"
			},
			body
		});
		const packets = [];
		for await (const each of readPackets(answer.body, remote.url)) if (Buffer.isBuffer(each)) packets.push(each.toString("utf8").trimEnd());
		return packets;
	};
	const lines = await retryTransfer(remote, async () => read().catch(async (failure) => explain(failure, remote)));
	const refusal = lines.find((line) => line.startsWith("ERR "));
	if (refusal === void 0) return toListing(lines, prefixes);
	if (/object.format/i.test(refusal)) throw sha256Refused(remote);
	throw new GitWireError({
		code: "GIT_REJECTED",
		message: `${remote.url} does not list its refs: ${refusal.slice(4, 300)}`,
		fix: "Look into the log of the server."
	});
}
async function explain(failure, remote) {
	if (remote.oneServer === true && failure instanceof GitWireError && failure.code === "GIT_TRUNCATED") {
		const own = await readCapabilities({
			...remote,
			oneServer: false
		}).catch((cause) => cause);
		if (own instanceof GitWireError && own.code === "GIT_SHA256") throw own;
	}
	throw failure;
}
function toListing(lines, prefixes) {
	const listing = {
		refs: /* @__PURE__ */ new Map(),
		peeled: /* @__PURE__ */ new Map()
	};
	for (const line of lines) {
		const [id = "", name = "", ...attributes] = line.split(" ");
		const symref = attributes.find((attribute) => attribute.startsWith("symref-target:"))?.slice(14);
		if (name === "HEAD" && symref !== void 0) listing.head = symref;
		if (id === "unborn" || !prefixes.some((prefix) => name.startsWith(prefix))) continue;
		if (name !== "HEAD") listing.refs.set(name, id);
		const target = attributes.find((attribute) => attribute.startsWith("peeled:"))?.slice(7);
		if (target !== void 0) listing.peeled.set(name, target);
	}
	return listing;
}

// packages/git-wire/src/push/push-report.ts
const MAX_REASON = 600;
function readPushReport(lines, { updates, source, messages }) {
	const said = messages.replace(/\s+/g, " ").trim();
	const unpack = lines.find((line) => line.startsWith("unpack "))?.slice(7);
	if (unpack === void 0) throw new GitWireError({
		code: "GIT_PROTOCOL",
		message: `${source} ended the push without a verdict${said === "" ? "" : `: ${beginningOf(said, { maxCharacters: MAX_REASON })}`}`,
		fix: "Nothing moved unless the refs say so; dispatch the run again."
	});
	if (unpack !== "ok") throw new GitWireError({
		code: "GIT_REJECTED",
		message: `${source} could not take the push: ${beginningOf(`${unpack} ${said}`.trim(), { maxCharacters: MAX_REASON })}`,
		fix: "Nothing moved. Look into the log of the server, then dispatch the run again."
	});
	const places = new Map(lines.map((line, index) => [/^(?:ok|ng) (\S+)/.exec(line)?.[1], index]));
	return updates.map(({ ref }) => {
		const at = places.get(ref);
		if (at === void 0) return {
			ref,
			ok: false,
			reason: "no verdict"
		};
		if (lines[at].startsWith("ng ")) {
			const reason = lines[at].slice(`ng ${ref} `.length);
			const whole = said === "" ? reason : `${reason}: ${said}`;
			return {
				ref,
				ok: false,
				reason: beginningOf(whole, { maxCharacters: MAX_REASON })
			};
		}
		const newId = newIdBehind(lines, at);
		return {
			ref,
			ok: true,
			...newId === void 0 ? {} : { newId }
		};
	});
}
function newIdBehind(lines, at) {
	for (let next = at + 1; lines[next]?.startsWith("option "); next += 1) {
		const id = /^option new-oid ([0-9a-f]{40})$/.exec(lines[next])?.[1];
		if (id !== void 0) return id;
	}
}

// packages/git-wire/src/push/receive-pack.ts
async function readReceivePack(remote) {
	const { url, lines } = await discover(remote, "git-receive-pack");
	const first = lines.find((line) => line.includes(0));
	if (first === void 0) throw new GitWireError({
		code: "GIT_PROTOCOL",
		message: `${remote.url} advertises no push`,
		fix: "Check that the URL is a git repository."
	});
	const text = first.toString("utf8", first.indexOf(0) + 1).trim();
	const capabilities = new Set(text.split(" "));
	if (capabilities.has("object-format=sha256")) throw sha256Refused(remote);
	return {
		url,
		capabilities
	};
}
async function checkWriteAccess(remote) {
	await readReceivePack(remote);
}

// packages/git-wire/src/push/push-pack.ts
const PUSH_TIMEOUT_MS = 6e5;
async function pushPack(remote, { updates, pack, packSizeBytes, atomic = false, pushOptions = [] }) {
	const { url, capabilities } = await readReceivePack(remote);
	const offers = (name) => capabilities.has(name);
	if (atomic && updates.length > 1 && !offers("atomic")) remote.log?.(`${remote.url} cannot update refs atomically; each is updated by itself.`);
	if (pushOptions.length > 0 && !offers("push-options")) remote.log?.(`${remote.url} takes no push options.`);
	const wanted = [
		offers("report-status-v2") ? "report-status-v2" : "report-status",
		"side-band-64k",
		"ofs-delta",
		...atomic ? ["atomic"] : [],
		...pushOptions.length > 0 ? ["push-options"] : []
	].filter(offers);
	const commands = updates.map(({ ref, oldId, newId }, index) => packet(`${oldId} ${newId} ${ref}${index === 0 ? `\0 ${wanted.join(" ")} agent=edp-actions` : ""}\n`));
	const options = wanted.includes("push-options") ? [...pushOptions.map((option) => packet(`${option}\n`)), FLUSH] : [];
	const head = Buffer.concat([
		...commands,
		FLUSH,
		...options
	]);
	const answer = await callRemote(remote, {
		service: "git-receive-pack",
		url: `${url}/git-receive-pack`,
		method: "POST",
		headers: {
			"content-type": "application/x-git-receive-pack-request",
			...packSizeBytes === void 0 ? {} : { "content-length": String(head.length + packSizeBytes) }
		},
		body: withHead(head, pack),
		timeoutMs: PUSH_TIMEOUT_MS
	});
	const messages = [];
	const onProgress = (text) => void messages.push(text);
	const report = wanted.includes("side-band-64k") ? readSideBand(new PacketReader(answer.body, remote.url), {
		source: remote.url,
		onProgress
	}) : answer.body;
	const lines = [];
	for await (const each of readPackets(report, remote.url)) if (Buffer.isBuffer(each)) lines.push(each.toString("utf8").trimEnd());
	return readPushReport(lines, {
		updates,
		source: remote.url,
		messages: messages.join("")
	});
}
function withHead(head, pack) {
	if (pack === void 0) return head;
	if (Buffer.isBuffer(pack)) return Buffer.concat([head, pack]);
	return join(head, pack);
}
async function* join(head, pack) {
	yield head;
	yield* pack;
}

// packages/git-wire/src/push/ref-update.ts
const ZERO_ID = "0".repeat(40);

export { superRefine as $, isTransient as A, boolean as B, knownServers as C, callRemote as D, readPackets as E, sameHost as F, number as G, int as H, HttpError as I, partialRecord as J, object as K, _default as L, createHttp as M, normaliseOrigin as N, authOf as O, publicUrl as P, string as Q, _enum as R, readCapabilities as S, retryTransfer as T, literal as U, describe as V, nullable as W, refine as X, record as Y, strictObject as Z, applyDelta as _, fetchObjects as a, _maxLength as at, formatCommit as b, PackSource as c, _regex as ct, readOffset as d, $ZodError as dt, union as et, readPackHeader as f, config as ft, parseTree as g, objectId as h, stringifyPrimitive as ht, listRefs as i, _lte as it, saidBy as j, GitWireError as k, OBJECT_TYPES as l, parse as lt, malformedTree as m, parsedType as mt, pushPack as n, url as nt, fetchPack as o, _minLength as ot, formatTree as p, joinValues as pt, optional as q, checkWriteAccess as r, _gte as rt, encodePack as s, _positive as st, ZERO_ID as t, unknown as tt, readEntryHeader as u, safeParse as ut, deltaSizes as v, presumeServers as w, parseCommit as x, brokenPack as y, array as z };