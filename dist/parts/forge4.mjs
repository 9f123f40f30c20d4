import { a as ForgeError, i as callApi, n as eachPage, t as orAbsent } from "./forge.mjs";

// packages/forge/src/issues/own-author.ts
const ACTIONS_ID = -2;
const ACTIONS_LOGINS = ["forgejo-actions", "gitea-actions"];
const ACTIONS_BOT = "github-actions[bot]";
function ownAuthor(address) {
	let own;
	return async (author) => {
		const { id, login, type } = author ?? {};
		if (typeof login !== "string") return false;
		if (id === ACTIONS_ID && ACTIONS_LOGINS.includes(login)) return true;
		if (login === ACTIONS_BOT && type === "Bot") return true;
		own ??= ownUser(address);
		const user = await own;
		return user.login === login && user.id === id;
	};
}
async function ownUser(address) {
	try {
		return await (await callApi(address, {
			path: ["user"],
			scope: "read:user",
			subject: "the token's user"
		})).json() ?? {};
	} catch (error) {
		if (error instanceof ForgeError && ["FORGE_FORBIDDEN", "FORGE_NOT_FOUND"].includes(error.code)) return {};
		throw error;
	}
}

// packages/forge/src/issues/find-issues.ts
function findIssues(address, { owner, name, known }) {
	const isOwn = ownAuthor(address);
	const path = [
		"repos",
		owner,
		name,
		"issues"
	];
	const noted = /* @__PURE__ */ new Map();
	let listed;
	async function list() {
		const found = /* @__PURE__ */ new Map();
		const call = {
			path,
			query: {
				state: "open",
				type: "issues"
			},
			...SCOPE,
			subject: `the issues of ${owner}/${name}`
		};
		for await (const page of eachPage(address, call)) for (const raw of page) {
			const marker = raw.pull_request ? void 0 : markerOf(raw);
			if (marker === void 0 || found.has(marker) || !await isOwn(raw.user)) continue;
			found.set(marker, toIssue(raw, {
				address,
				owner,
				name
			}));
		}
		return found;
	}
	async function readKnown(marker) {
		const number = known?.get(marker);
		if (number === void 0) return void 0;
		const call = {
			path: [...path, String(number)],
			...SCOPE,
			subject: `issue ${number} of ${owner}/${name}`
		};
		const raw = await (await orAbsent(async () => callApi(address, call)))?.json();
		if (!raw || raw.state !== "open" || markerOf(raw) !== marker || !await isOwn(raw.user)) return void 0;
		return toIssue(raw, {
			address,
			owner,
			name
		});
	}
	async function findNow(marker) {
		if (noted.has(marker)) return noted.get(marker);
		return (await all()).get(marker);
	}
	async function all() {
		listed ??= list();
		try {
			return await listed;
		} catch (error) {
			listed = void 0;
			throw error;
		}
	}
	return {
		find: async (marker) => known === void 0 || noted.has(marker) ? findNow(marker) : readKnown(marker),
		findNow,
		note: (marker, issue) => void noted.set(marker, issue),
		all
	};
}
const SCOPE = { scope: "read:issue" };
function markerOf({ body }) {
	if (typeof body !== "string") return void 0;
	const start = body.lastIndexOf("<!--");
	const end = start === -1 ? -1 : body.indexOf("-->", start);
	return end === -1 ? void 0 : body.slice(start, end + 3);
}
function toIssue(raw, { address, owner, name }) {
	const { number, html_url: url } = raw;
	if (typeof number === "number" && typeof url === "string") return {
		number,
		url
	};
	throw new ForgeError({
		code: "FORGE_PROTOCOL",
		message: `${new URL(address.origin).host} describes an issue of ${owner}/${name} without number and address`,
		fix: "Check that the server is a Forgejo, Gitea or GitHub."
	});
}

// packages/forge/src/issues/issues.ts
const MAX_BODY_LENGTH = 6e4;
async function ensureIssue(address, { title, body, ...key }) {
	const { owner, name, marker, search = findIssues(address, key) } = key;
	const whole = `${body.length > MAX_BODY_LENGTH ? `${body.slice(0, MAX_BODY_LENGTH)}\n\n… cut here.` : body}\n\n${marker}\n`;
	const found = await search.find(marker) ?? await search.findNow(marker);
	if (found !== void 0) {
		await (await send(address, key, {
			method: "PATCH",
			below: [String(found.number)],
			body: { body: whole }
		})).discard();
		return {
			...found,
			created: false
		};
	}
	const response = await send(address, key, {
		method: "POST",
		below: [],
		body: {
			title,
			body: whole
		}
	});
	const opened = toIssue(await response.json(), {
		address,
		owner,
		name
	});
	search.note(marker, opened);
	return {
		...opened,
		created: true
	};
}
async function closeIssue(address, { comment, ...key }) {
	const { marker, search = findIssues(address, key) } = key;
	const found = await search.find(marker);
	if (found === void 0) return void 0;
	const number = String(found.number);
	for (const call of [{
		method: "POST",
		below: [number, "comments"],
		body: { body: comment }
	}, {
		method: "PATCH",
		below: [number],
		body: { state: "closed" }
	}]) await (await send(address, key, call)).discard();
	search.note(marker, void 0);
	return found;
}
async function send(address, { owner, name }, { method, below, body }) {
	return callApi(address, {
		method,
		path: [
			"repos",
			owner,
			name,
			"issues",
			...below
		],
		body,
		scope: "write:issue",
		subject: `writing an issue of ${owner}/${name}`
	});
}

export { ownUser as a, ownAuthor as i, ensureIssue as n, findIssues as r, closeIssue as t };