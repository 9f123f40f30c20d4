// packages/plan-review/src/work-note.ts
function renderWorkNote({ host, since }) {
	return `Terraform is at work on ${host} since ${since.toISOString()}`;
}
function readWorkNote(note) {
	const [, host = "", time = ""] = /^Terraform is at work on (\S+) since (\S+)$/.exec(note) ?? [];
	const since = new Date(time);
	return Number.isNaN(since.getTime()) ? void 0 : {
		host,
		since
	};
}

export { renderWorkNote as n, readWorkNote as t };