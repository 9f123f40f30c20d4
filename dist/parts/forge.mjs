import { ct as CodedError } from "./kit.mjs";
import { I as HttpError, j as saidBy } from "./zod.mjs";

// packages/forge/src/fix-for.ts
function fixFor({ status, fix }, { host, tokenInput, hasToken, scope }) {
	if (status === void 0) return fix ?? `Check ${host}; the run can be dispatched again.`;
	if ([
		401,
		403,
		404
	].includes(status)) {
		if (!hasToken) return `${tokenInput} is empty: set it to a token of ${host} with scope ${scope}, whose user may do this.`;
		return `Check that ${tokenInput} is a token of ${host} with scope ${scope}, whose user may do this.${status === 401 && /^(?:source|target)-token$/.test(tokenInput) ? " Look whether source-token and target-token are swapped." : ""}`;
	}
	if (status === 413 || status === 507) return `Raise the quota of the owner at ${host}, or the body limit of the proxy in front of it.`;
	if (status === 429) return `Wait for the rate limit of ${host}, or raise it for this user; the run can be dispatched again.`;
	if (status >= 500) return `Look into the log of ${host}; the run can be dispatched again.`;
	return `Read what ${host} says about it: the request was understood and does not fit what is there.`;
}

// packages/forge/src/forge-error.ts
var ForgeError = class extends CodedError {
	name = "ForgeError";
};

// packages/forge/src/send-by-octokit.ts
const NO_TOKEN = "none";
async function sendByOctokit(http, { baseUrl, request }) {
	const { getOctokit } = await import("./octokit-plugin-rest-endpoint-methods.mjs");
	const octokit = getOctokit(NO_TOKEN, { baseUrl });
	let answer;
	const fetch = async (url, { headers, body }) => {
		const { authorization: _, "user-agent": __, ...own } = headers;
		answer = await http.request({
			...request,
			url,
			headers: own,
			...body === void 0 ? {} : { body }
		});
		const named = Object.entries(answer.headers).flatMap(([name, value]) => value === void 0 ? [] : [[name, value]]);
		return {
			status: answer.status,
			url: answer.url,
			headers: new Map(named),
			body: void 0
		};
	};
	const { method = "GET", url, headers = {}, body } = request;
	try {
		await octokit.request({
			method,
			url,
			headers,
			...body === void 0 ? {} : { data: body },
			request: {
				fetch,
				parseSuccessResponseBody: false
			}
		});
	} catch (error) {
		const cause = error instanceof Error ? error.cause : void 0;
		throw cause instanceof HttpError ? cause : error;
	}
	if (answer === void 0) throw new Error("octokit has answered without a request");
	return answer;
}

// packages/forge/src/call-api.ts
const CODES = {
	401: "FORGE_AUTH",
	403: "FORGE_FORBIDDEN",
	404: "FORGE_NOT_FOUND"
};
async function callApi(address, call) {
	const { origin, http, token } = address;
	const { method = "GET", path, query = {}, body } = call;
	const isStream = typeof body === "object" && body !== null && Symbol.asyncIterator in body;
	const baseUrl = address.apiUrl ?? `${origin}/api/v1`;
	const url = new URL(`${baseUrl}/${path.map(encodeURIComponent).join("/")}`);
	for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
	const request = {
		url: url.toString(),
		method,
		headers: {
			accept: "application/json",
			...body === void 0 || isStream ? {} : { "content-type": "application/json" },
			...call.headers
		},
		auth: token === "" ? void 0 : {
			kind: "bearer",
			token
		},
		...body === void 0 ? {} : { body: isStream ? body : JSON.stringify(body) },
		...method === "POST" ? { retryOn: [429] } : {},
		...method === "GET" ? { retryAlsoOn: [500] } : {}
	};
	try {
		return await sendByOctokit(http, {
			baseUrl,
			request
		});
	} catch (error) {
		throw error instanceof HttpError ? explain(error, {
			address,
			call
		}) : error;
	}
}
function explain(error, { address, call }) {
	const { host } = new URL(address.origin);
	const { tokenInput, token } = address;
	const about = {
		host,
		tokenInput,
		hasToken: token !== "",
		scope: call.scope
	};
	const { status } = error;
	if (status === void 0) return new ForgeError({
		code: "FORGE_UNREACHABLE",
		message: error.message,
		fix: fixFor(error, about),
		cause: error
	});
	const code = CODES[status] ?? (status >= 500 ? "FORGE_UNREACHABLE" : "FORGE_REJECTED");
	const said = saidBy(error);
	return new ForgeError({
		code,
		message: `${host} answers ${status} to ${call.subject}${said && `: ${said}`}`,
		fix: fixFor(error, about),
		cause: error
	});
}

// packages/forge/src/list-pages.ts
const PAGE_SIZE = 50;
const MAX_PAGES = 2e3;
async function listPages(address, call, onFirst = () => {}) {
	const all = [];
	for await (const entries of eachPage(address, call, onFirst)) all.push(...entries);
	return all;
}
async function* eachPage(address, call, onFirst = () => {}) {
	let seen = 0;
	for (let page = 1; page <= MAX_PAGES; page += 1) {
		const response = await callApi(address, {
			...call,
			query: {
				...call.query,
				page: String(page),
				limit: String(PAGE_SIZE)
			}
		});
		const date = Date.parse(response.headers["date"] ?? "");
		if (page === 1 && Number.isFinite(date)) onFirst(date);
		const entries = await response.json();
		if (!Array.isArray(entries)) break;
		seen += entries.length;
		yield entries;
		const counted = response.headers["x-total-count"];
		const total = counted === void 0 ? NaN : Number(counted);
		if (entries.length === 0 || seen >= total) return;
	}
	throw new ForgeError({
		code: "FORGE_PROTOCOL",
		message: `${new URL(address.origin).host} gives no end to ${call.subject}`,
		fix: "Check that the address is one of a Forgejo (or Gitea) server."
	});
}

// packages/forge/src/or-absent.ts
async function orAbsent(call) {
	try {
		return await call();
	} catch (error) {
		if (error instanceof ForgeError && error.code === "FORGE_NOT_FOUND") return void 0;
		throw error;
	}
}

export { ForgeError as a, callApi as i, eachPage as n, fixFor as o, listPages as r, orAbsent as t };