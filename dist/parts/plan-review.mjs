import { r as findIssues } from "./forge4.mjs";

// packages/plan-review/src/drift-issues.ts
const [BEFORE, AFTER] = ["<!-- edp drift of ", " -->"];
const driftMarker = (instance) => `${BEFORE}${instance}${AFTER}`;
function searchDriftIssues(forge, { repository, known }) {
	const [owner = "", name = ""] = repository.split("/");
	const numbers = known && new Map(Object.entries(known).map(([instance, number]) => [driftMarker(instance), number]));
	return findIssues(forge, {
		owner,
		name,
		known: numbers
	});
}
async function listDriftIssues(forge, { repository }) {
	const drift = [...await searchDriftIssues(forge, { repository }).all()].filter(([marker]) => marker.startsWith(BEFORE));
	return Object.fromEntries(drift.map(([marker, { number }]) => [marker.slice(BEFORE.length, -AFTER.length), number]));
}

export { listDriftIssues as n, searchDriftIssues as r, driftMarker as t };