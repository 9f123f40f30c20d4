import { M as createHttp } from "./zod.mjs";
import { C as setOutput, I as handOut$1, P as addMasks, a as textTable, b as appendSummary, c as readRunContext, h as isRecord, w as createLog, z as reserve } from "./kit.mjs";
import { r as openInfraDeploy, t as announceRun } from "./plan-review3.mjs";
import { n as loadPlan, r as applyHeld, t as recipientsOf } from "./terraform4.mjs";
import { c as passGates, m as moduleCredentials, n as openTarget, t as planStore } from "./terraform.mjs";
import { t as openTerraform } from "./terraform2.mjs";
import { i as writeShown, r as shownRef, t as readShown } from "./gitops.mjs";
import { t as runAuthor } from "./semver.mjs";
import { F as readLineage, I as readOutputs, J as sensitiveValues, O as writeProgress, nt as encryptFor, q as secretStrings, tt as checkRecipients, ut as TerraformError } from "./noble-curves.mjs";
import { t as writeOutputsFile } from "./terraform3.mjs";
import { join } from "node:path";

// packages/terraform/src/secrets/credentials.ts
const NAME = /^[a-zA-Z0-9]([a-zA-Z0-9._-]{0,251}[a-zA-Z0-9])?$/;
function readCredentials(outputs, name) {
	const output = Object.hasOwn(outputs, name) ? outputs[name] : void 0;
	if (output === void 0 || output.value === null || output.value === void 0) return [];
	if (!output.sensitive) throw invalid(name, "is not marked sensitive");
	if (!isRecord(output.value)) throw invalid(name, "is not a map");
	return Object.entries(output.value).map(([key, value]) => readCredential(value, {
		output: name,
		key
	}));
}
function readCredential(value, { output, key }) {
	const { username, password, secret } = isRecord(value) ? value : {};
	if (typeof username !== "string" || typeof password !== "string") throw invalid(output, `has no username and password under "${key}"`);
	if (secret === void 0 || secret === null) return {
		name: key,
		username,
		password
	};
	const { namespace, name, usernameKey, passwordKey } = isRecord(secret) ? secret : {};
	if (![
		namespace,
		name,
		passwordKey,
		...usernameKey === void 0 || usernameKey === null ? [] : [usernameKey]
	].every((each) => typeof each === "string" && NAME.test(each))) throw invalid(output, `has no valid secret.namespace, secret.name and secret.passwordKey under "${key}"`);
	return {
		name: key,
		username,
		password,
		secret: {
			namespace,
			name,
			passwordKey,
			...typeof usernameKey === "string" ? { usernameKey } : {}
		}
	};
}
function renderCredentials(credentials) {
	return textTable([
		"Service",
		"Username",
		"Password"
	], credentials.map((each) => [
		each.name,
		asSeen(each.username),
		asSeen(each.password)
	]), { whole: true });
}
const asSeen = (text) => /^\s|^"|[\r\n]|\s$/.test(text) ? JSON.stringify(text) : text;
function renderKubectl(credentials) {
	return credentials.flatMap(({ name, secret }) => {
		if (secret === void 0) return [];
		return [secret.usernameKey, secret.passwordKey].filter((key) => key !== void 0).map((key) => `kubectl -n ${secret.namespace} get secret ${secret.name} -o go-template='{{index .data "${key}" | base64decode}}{{"\\n"}}'   # ${name.replaceAll(/[\s\p{Cc}]+/gu, " ")}: ${key}`);
	}).join("\n");
}
function invalid(name, what) {
	return new TerraformError({
		code: "CREDENTIALS_INVALID",
		message: `Terraform output ${name} ${what}`,
		fix: "Make it a sensitive map: name = { username, password, secret = { namespace, name, usernameKey, passwordKey } }."
	});
}

// packages/plan-review/src/shown-credentials.ts
function shownCredentials(infraDeploy, { run, serverUrl }) {
	const { tenant, environment } = run.instance;
	const key = {
		tenant,
		environment
	};
	const { actor, url: runUrl } = run.run;
	return {
		ref: shownRef(key),
		check: async () => void await readShown(infraDeploy, key),
		shownBy: async (lineage) => {
			const shown = await readShown(infraDeploy, key);
			return shown === void 0 || lineage === "" || shown.lineage !== lineage ? void 0 : shown.runUrl;
		},
		remember: async (lineage) => writeShown(infraDeploy, {
			...key,
			lineage,
			runUrl,
			author: runAuthor(actor, { serverUrl })
		})
	};
}

// actions/terraform-apply/src/show-credentials.ts
async function showCredentials(credentials, { recipients, log }) {
	const text = renderCredentials(credentials);
	if (recipients.length > 0) {
		log.info("Initial admin credentials, encrypted; read them with age -d -i <key file>. They are shown only this once.");
		await handOut$1(await encryptFor(recipients, `${text}\n`));
	} else {
		log.info("Initial admin credentials. They are shown only this once: change them after the first login.");
		await handOut$1(text);
	}
	addMasks(credentials.map(({ password }) => password), { announce: false });
	const commands = renderKubectl(credentials);
	if (commands === "") return;
	log.info(`Later, read them from Kubernetes:\n${commands}`);
	await appendSummary(`### Initial admin credentials\n\nShown once in the log. Later:\n\n~~~~sh\n${commands}\n~~~~\n`);
}

// actions/terraform-apply/src/hand-out.ts
async function handOut(terraform, { target, inputs, planned, firstApply, shown, log }) {
	const outputs = await readOutputs(terraform);
	const lineage = await readLineage(terraform);
	const unseen = target.run?.credentialsDue ?? firstApply;
	const shownBy = await shown?.shownBy(lineage);
	const due = unseen && shownBy === void 0;
	const credentials = due ? readCredentials(outputs, inputs.credentialsOutput) : [];
	const inClear = credentials.length > 0 && inputs.recipients.length === 0;
	if (inClear) reserve(renderCredentials(credentials));
	const secrets = new Set(planned);
	for (const [name, { value, sensitive }] of Object.entries(outputs)) {
		if (!sensitive) continue;
		const found = secretStrings(value);
		for (const secret of found) secrets.add(secret);
		addMasks(found, { announce: !(inClear && name === inputs.credentialsOutput) });
	}
	const outputsFile = join(target.runDirectory, "outputs.json");
	const withheld = await writeOutputsFile(outputsFile, {
		outputs,
		secrets: [...secrets]
	});
	for (const name of withheld) log.warning(`Output ${name} holds a secret and counts as sensitive: no template can use it.`);
	setOutput("outputs-file", outputsFile);
	await writeProgress(target.runDirectory, { lineage });
	if (unseen && shownBy !== void 0) {
		log.warning(`The base entry says that nobody has seen the first credentials, but ${shownBy || "an earlier run"} has shown the ones in this state: they are not shown again. Who is to see them once more removes ${shown?.ref} of infra-deploy.`);
		await writeProgress(target.runDirectory, { credentialsShown: true });
		return;
	}
	if (!due) {
		if (shownBy === void 0) await remember(shown, {
			lineage,
			log
		});
		return;
	}
	if (credentials.length === 0) {
		log.notice(`Terraform has no output ${inputs.credentialsOutput}: there are no initial credentials to show.`);
		return;
	}
	if (shown !== void 0 && !firstApply) log.warning(`These first credentials were in the state before this run, and nothing says that somebody was shown them: an earlier run did not come so far, or somebody removed ${shown.ref} of infra-deploy and edited the base entry.`);
	await showCredentials(credentials, {
		recipients: inputs.recipients,
		log
	});
	await writeProgress(target.runDirectory, { credentialsShown: true });
	await remember(shown, {
		lineage,
		log
	});
}
async function remember(shown, { lineage, log }) {
	await shown?.remember(lineage).catch((error) => {
		log.warning(`${shown.ref} was not written: ${error instanceof Error ? error.message : String(error)}`);
	});
}

// actions/terraform-apply/src/main.ts
async function run(inputs) {
	const log = createLog();
	const context = readRunContext();
	checkRecipients(inputs.recipients);
	const http = createHttp({
		userAgent: "edp-actions/terraform-apply",
		onRetry: (line) => log.info(line)
	});
	try {
		const target = await openTarget(inputs.target, {
			context,
			planFile: inputs.planFile
		});
		const { run, runDirectory } = target;
		announceRun({
			runDirectory,
			runFile: inputs.target.runFile
		});
		const recipients = recipientsOf(inputs.recipients, run);
		const { tool } = inputs;
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
		const { planFile, dataBearing, lockfile, maxPlanAgeHours } = inputs;
		const initEnvironment = moduleCredentials(inputs.moduleCredentials, { passed: inputs.limits.environment });
		const plan = await loadPlan(terraform, {
			target,
			kind: "apply",
			planFile,
			dataBearing,
			maxPlanAgeHours,
			lockfile,
			initEnvironment
		});
		const remote = run && openInfraDeploy(run, {
			token: inputs.token,
			http,
			log
		});
		const shown = run && remote && shownCredentials(remote, {
			run,
			serverUrl: context.serverUrl
		});
		const store = run && remote && planStore(remote, {
			run,
			serverUrl: context.serverUrl
		});
		await shown?.check();
		await passGates(plan, {
			target,
			destroy: false,
			store,
			log
		});
		const { add, change, destroy } = plan.review.counts;
		const { hasChanges, isStateBehind } = plan.review;
		if (!hasChanges && isStateBehind) log.info("Nothing to change; the state takes over what was changed outside of Terraform and stays so.");
		if (hasChanges || isStateBehind) await applyHeld(terraform, {
			planFile: plan.planFile,
			run,
			remote,
			http
		});
		else log.info("Nothing to apply: the infrastructure is as planned.");
		setOutput("applied", hasChanges);
		const firstApply = !plan.state.outputs.includes(inputs.credentialsOutput);
		await handOut(terraform, {
			target,
			inputs: {
				...inputs,
				recipients
			},
			planned: sensitiveValues(plan.json),
			firstApply,
			shown,
			log
		});
		log.info(`Applied: ${add} added, ${change} changed, ${destroy} destroyed.`);
	} finally {
		await http.close();
	}
}

export { run };