import { M as createHttp } from "./zod.mjs";
import { C as setOutput, c as readRunContext, w as createLog } from "./kit.mjs";
import { r as openInfraDeploy, t as announceRun } from "./plan-review3.mjs";
import { n as loadPlan, r as applyHeld, t as recipientsOf } from "./terraform4.mjs";
import { c as passGates, m as moduleCredentials, n as openTarget, t as planStore } from "./terraform.mjs";
import { t as openTerraform } from "./terraform2.mjs";
import { N as listState, tt as checkRecipients } from "./noble-curves.mjs";

// actions/terraform-destroy/src/main.ts
async function run(inputs) {
	const log = createLog();
	checkRecipients(inputs.recipients);
	const http = createHttp({
		userAgent: "edp-actions/terraform-destroy",
		onRetry: (line) => log.info(line)
	});
	try {
		const context = readRunContext();
		const target = await openTarget(inputs.target, {
			context,
			planFile: inputs.planFile
		});
		const { run, runDirectory } = target;
		announceRun({
			runDirectory,
			runFile: inputs.target.runFile
		});
		const { tool, token } = inputs;
		const recipients = recipientsOf(inputs.recipients, run);
		const limits = {
			...inputs.limits,
			recipients
		};
		const terraform = await openTerraform(target, {
			tool,
			limits,
			http,
			log
		});
		const { planFile, dataBearing, lockfile } = inputs;
		const initEnvironment = moduleCredentials(inputs.moduleCredentials, { passed: inputs.limits.environment });
		const plan = await loadPlan(terraform, {
			target,
			kind: "destroy",
			planFile,
			dataBearing,
			lockfile,
			initEnvironment
		});
		const remote = run && openInfraDeploy(run, {
			token,
			http,
			log
		});
		const store = run && remote && planStore(remote, {
			run,
			serverUrl: context.serverUrl
		});
		await passGates(plan, {
			target,
			destroy: true,
			store,
			log
		});
		const total = plan.review.counts.destroy;
		try {
			if (plan.review.hasChanges) await applyHeld(terraform, {
				planFile: plan.planFile,
				run,
				remote,
				http
			});
		} finally {
			await sayRemaining(terraform);
		}
		setOutput("destroyed", total);
		log.info(`Destroyed: ${total} resources of ${target.title}.`);
	} finally {
		await http.close();
	}
}
async function sayRemaining(terraform) {
	const remaining = await listState(terraform).catch((error) => {
		terraform.log.warning(`What is left cannot be listed: ${error instanceof Error ? error.message : String(error)}`);
	});
	if (remaining === void 0) return;
	setOutput("remaining", remaining.length);
	if (remaining.length === 0) terraform.log.info("Nothing is left in the Terraform state.");
	else terraform.log.warning(`Left in the Terraform state: ${remaining.join(", ")}`);
}

export { run };