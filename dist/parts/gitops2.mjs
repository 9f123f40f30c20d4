// packages/gitops/src/run-author.ts
function runAuthor(actor, { serverUrl, env = process.env }) {
	const name = clean(env["GIT_AUTHOR_NAME"] ?? "") || clean(actor) || "edp-actions";
	const email = `${name.replace(/[^\w.-]/g, "-")}@noreply.${new URL(serverUrl).hostname}`;
	return {
		name,
		email: clean(env["GIT_AUTHOR_EMAIL"] ?? "") || email,
		at: /* @__PURE__ */ new Date()
	};
}
function runCommitter(author, env = process.env) {
	return {
		name: clean(env["GIT_COMMITTER_NAME"] ?? "") || author.name,
		email: clean(env["GIT_COMMITTER_EMAIL"] ?? "") || author.email,
		at: author.at
	};
}
const clean = (text) => text.replace(/[<>\n\r\0]/g, "").trim();

export { runCommitter as n, runAuthor as t };