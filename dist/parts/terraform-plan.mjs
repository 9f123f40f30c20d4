import { J as sensitiveValues, O as writeProgress, a as readLock, r as lockRef, x as removeLeftovers } from "./noble-curves.mjs";
import { M as createHttp } from "./zod.mjs";
import { C as setOutput, R as redact, c as readRunContext, it as escapeMarkdown, rt as fencedBlock, w as createLog } from "./kit.mjs";
import { r as openInfraDeploy, t as announceRun } from "./plan-review3.mjs";
import { a as pageFileOf, c as passGates, g as readLocals, h as doubtfulOutputs, i as makePlan, l as needsConfirm, m as moduleCredentials, n as openTarget, t as planStore } from "./terraform.mjs";
import { t as openTerraform } from "./terraform2.mjs";
import { n as ensureIssue, t as closeIssue } from "./forge4.mjs";
import { r as searchDriftIssues, t as driftMarker } from "./plan-review.mjs";
import { m as renderReview } from "./tool.mjs";
import { t as writeOutputsFile } from "./terraform3.mjs";
import { join } from "node:path";

// packages/terraform/src/plan/planned-outputs.ts
function plannedOutputs(plan) {
	const outputs = {};
	for (const [name, change] of Object.entries(plan.output_changes ?? {})) {
		if (change.actions.includes("delete") && !change.actions.includes("create")) continue;
		const sensitive = marks(change.after_sensitive);
		const unknown = marks(change.after_unknown);
		outputs[name] = {
			...unknown ? { unknown: true } : {},
			...sensitive || unknown ? {} : {
				value: change.after ?? null,
				...change.inexact === void 0 ? {} : { inexact: change.inexact }
			},
			sensitive
		};
	}
	return outputs;
}
function marks(value) {
	if (value === true) return true;
	return value !== null && typeof value === "object" && Object.values(value).some(marks);
}

// packages/plan-review/src/report-drift.ts
const MAX_LIST_BYTES = 5e4;
async function reportDrift(reviewed, { target, forge, repository, runUrl, log, issues = searchDriftIssues(forge, { repository }) }) {
	const [owner = "", name = ""] = repository.split("/");
	const key = {
		owner,
		name,
		marker: driftMarker(target.identity ?? target.name),
		search: issues
	};
	const unmirrored = target.run?.unmirrored ?? [];
	if (reviewed.state.resources === 0 && unmirrored.length === 0) return;
	if (reviewed.drift.length + unmirrored.length === 0) {
		const comment = `The infrastructure of ${escapeMarkdown(target.title)} is again as Terraform left it: ${runUrl}`;
		const closed = await closeIssue(forge, {
			...key,
			comment
		});
		if (closed !== void 0) log.notice(`Drift of ${target.title} is gone; issue closed: ${closed.url}`);
		return;
	}
	const issue = await ensureIssue(forge, {
		...key,
		...renderDriftIssue(reviewed, {
			target,
			unmirrored,
			runUrl
		})
	});
	const what = reviewed.drift.length > 0 ? "was changed outside of Terraform" : "runs what nobody mirrors";
	log.warning(`${target.title} ${what}: ${issue.url}${issue.created ? "" : " (brought up to date)"}`);
}
function renderDriftIssue(reviewed, { target, unmirrored = [], runUrl }) {
	const count = reviewed.drift.length;
	const changed = () => [
		`${count === 1 ? "One resource" : `${count} resources`} of ${escapeMarkdown(target.title)} changed outside of Terraform, seen by ${runUrl}:`,
		fencedBlock(cutLines(redact(renderReview(reviewed).drift.join("\n")))),
		"To put back what the configuration says, dispatch plan and deploy with an empty form. To keep a change, write it into the fields or the Terraform code first."
	];
	const running = [
		`It was seen to run ${unmirrored.length === 1 ? "an image" : `${unmirrored.length} images`} that its configuration does not name and this forge does not have, seen by ${runUrl}:`,
		fencedBlock(cutLines(redact(unmirrored.map(({ image, reason }) => `${image}: ${reason}`).join("\n")))),
		"It could not be started again with the hosts they come from away. Mirror them by a line of mirror.yaml, and name in closure.images of tenants.yaml what only the running system asks for; or take down what was started by hand."
	];
	const body = [
		...count > 0 ? changed() : [],
		...unmirrored.length > 0 ? running : [],
		"This issue follows every run of the drift workflow, and is closed by it."
	];
	return {
		title: `Drift: ${target.title}`,
		body: redact(body.join("\n\n"))
	};
}
function cutLines(text) {
	if (Buffer.byteLength(text) <= MAX_LIST_BYTES) return text;
	const head = Buffer.from(text, "utf8").toString("utf8", 0, MAX_LIST_BYTES);
	return `${head.slice(0, Math.max(0, head.lastIndexOf("\n")))}\n… cut here; the log of the run has the whole.`;
}

// actions/terraform-plan/src/main.ts
async function run(inputs, issues) {
	const log = createLog();
	const context = readRunContext();
	const http = createHttp({
		userAgent: "edp-actions/terraform-plan",
		onRetry: (line) => log.info(line)
	});
	const { token, kind, dataBearing, lockfile, maxPlanAgeHours } = inputs;
	try {
		const target = await openTarget(inputs.target, { context });
		const { run: ofRun } = target;
		announceRun({
			runDirectory: target.runDirectory,
			runFile: inputs.target.runFile
		});
		const remote = ofRun && openInfraDeploy(ofRun, {
			token,
			http,
			log
		});
		if (kind === "refresh-only" && await isBusy(remote, {
			target,
			log
		})) return;
		const terraform = await openTerraform(target, {
			tool: inputs.tool,
			limits: inputs.limits,
			http,
			log
		});
		const reviewed = await makePlan(terraform, {
			target,
			kind,
			dataBearing,
			maxPlanAgeHours,
			lockfile,
			initEnvironment: moduleCredentials(inputs.moduleCredentials, { passed: inputs.limits.environment })
		});
		const store = ofRun && remote && planStore(remote, {
			run: ofRun,
			serverUrl: context.serverUrl
		});
		if (inputs.enforce) {
			await passGates(reviewed, {
				target,
				destroy: kind === "destroy",
				store,
				log
			});
			if (reviewed.state.lineage !== "") await writeProgress(target.runDirectory, { plannedOn: reviewed.state.lineage });
		}
		if (target.run?.operation === "plan" && kind !== "refresh-only") {
			await store?.save(reviewed.document);
			await writeProgress(target.runDirectory, {
				keptPlan: reviewed.id,
				needsConfirm: needsConfirm(reviewed, target)
			});
			log.info(`Plan ${reviewed.id} of ${target.title} is kept for now. The step that shows the configuration (mode diff) says whether deploy can take it, and takes it away where not.`);
		}
		if (inputs.driftIssue) {
			const forge = forgeOf(inputs, {
				context,
				http
			});
			const { repository: reportIn, runUrl } = context;
			await reportDrift(reviewed, {
				target,
				forge,
				repository: reportIn,
				runUrl,
				log,
				issues
			});
		}
		await handOut({
			...reviewed,
			id: inputs.enforce && target.planId || reviewed.id
		}, {
			target,
			kind,
			log
		});
		if (target.run?.operation === "plan" || kind === "refresh-only") await removeLeftovers(target.runDirectory);
		else setOutput("plan-file", reviewed.planFile);
	} finally {
		await http.close();
	}
}
const forgeOf = ({ token }, { context: { serverUrl, apiUrl }, http }) => ({
	origin: serverUrl,
	apiUrl,
	http,
	token,
	tokenInput: "token"
});
async function isBusy(remote, { target: { run, title }, log }) {
	if (run === void 0 || remote === void 0) return false;
	const { tenant, environment } = run.instance;
	const holder = await readLock(remote, { ref: lockRef(tenant, environment) });
	if (holder !== void 0) log.notice(`${title} is being worked on by ${holder.runUrl}: not looked at this time.`);
	return holder !== void 0;
}
async function handOut({ id, json, review }, { target, kind, log }) {
	const outputsFile = join(target.runDirectory, "planned-outputs.json");
	const outputs = plannedOutputs(json);
	const withheld = await writeOutputsFile(outputsFile, {
		outputs,
		secrets: sensitiveValues(json)
	});
	for (const name of withheld) log.warning(`Output ${name} holds a secret and counts as sensitive: no template can use it. Take the secret out of it, or mark it sensitive.`);
	for (const [name, source] of doubtfulOutputs(json, { locals: await readLocals(target.directory) })) log.warning(`Output ${name} is known only after apply and is made of ${source}, which is sensitive: where it holds that, no template can use it, and a deploy stops after apply. Mark it sensitive, or take that out of it.`);
	setOutput("plan-id", id);
	setOutput("has-changes", review.hasChanges);
	setOutput("risk", review.risk);
	setOutput("add", review.counts.add);
	setOutput("change", review.counts.change);
	setOutput("destroy", review.counts.destroy);
	setOutput("drifted", review.drift.length);
	setOutput("outputs-file", outputsFile);
	if (kind !== "refresh-only") setOutput("review-file", pageFileOf(target.runDirectory));
}

export { run as n, forgeOf as t };