import { n as callApi, r as ForgeError, t as listPages } from "./forge.mjs";

// packages/forge/src/own-author.ts
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
		own ??= userOf(address);
		const user = await own;
		return user.login === login && user.id === id;
	};
}
async function userOf(address) {
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

// packages/forge/src/issues.ts
const MAX_BODY_LENGTH = 6e4;
async function ensureIssue(address, { title, body, ...key }) {
	const { owner, name, marker } = key;
	const whole = `${body.length > MAX_BODY_LENGTH ? `${body.slice(0, MAX_BODY_LENGTH)}\n\n… cut here.` : body}\n\n${marker}\n`;
	const found = await findIssue(address, key);
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
	return {
		...read(await (await send(address, key, {
			method: "POST",
			below: [],
			body: {
				title,
				body: whole
			}
		})).json(), {
			address,
			owner,
			name
		}),
		created: true
	};
}
async function closeIssue(address, { comment, ...key }) {
	const found = await findIssue(address, key);
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
	return found;
}
async function findIssue(address, { owner, name, marker }) {
	const all = await listPages(address, {
		path: [
			"repos",
			owner,
			name,
			"issues"
		],
		query: {
			state: "open",
			type: "issues"
		},
		scope: "read:issue",
		subject: `the issues of ${owner}/${name}`
	});
	const isOwn = ownAuthor(address);
	for (const each of all) if (!each.pull_request && typeof each.body === "string" && each.body.includes(marker) && await isOwn(each.user)) return read(each, {
		address,
		owner,
		name
	});
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
function read({ number, html_url: url }, { address, owner, name }) {
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

export { ensureIssue as n, closeIssue as t };