import { t as LATER_INPUTS } from "./instance3.mjs";
import { A as readLines, D as readChoice, M as readSecret, O as readCount, j as readRequired, k as readInput } from "./kit.mjs";

// actions/argocd/src/inputs.ts
function readInputs() {
	return {
		mode: readChoice("mode", [
			"bootstrap",
			"wait",
			"retire"
		]),
		source: readChoice("source", LATER_INPUTS.source, ""),
		runFile: readRequired("run-file"),
		outputsFile: readInput("outputs-file"),
		commit: readInput("commit"),
		pullRequest: readInput("pull-request"),
		namespace: readInput("namespace") || "argocd",
		kubeconfigOutput: readInput("kubeconfig-output") || "kubeconfig",
		secretsOutput: readInput("secrets-output") || "kubernetes_secrets",
		repositoryToken: readSecret("repository-token"),
		statusToken: readSecret("status-token"),
		waitMinutes: readCount("wait-minutes", {
			max: LATER_INPUTS.maxWaitMinutes,
			fallback: void 0
		}),
		appearMinutes: readCount("appear-minutes", {
			max: 1440,
			fallback: 5
		}),
		retireMinutes: readCount("retire-minutes", {
			max: 1440,
			fallback: 20
		}),
		leftovers: readChoice("leftovers", LATER_INPUTS.leftovers, ""),
		environment: readLines("environment"),
		tool: {
			version: readInput("version"),
			product: readChoice("product", ["terraform", "opentofu"], ""),
			mirror: readInput("mirror")
		},
		tokens: {
			infraDeploy: readSecret("token"),
			stacks: readSecret("stacks-token"),
			stacksInstances: readSecret("stacks-instances-token"),
			closure: ""
		}
	};
}
const withLater = (given, later) => ({
	...given,
	source: given.source || later.source,
	waitMinutes: given.waitMinutes ?? later.waitMinutes,
	leftovers: given.leftovers || later.leftovers
});

export { withLater as n, readInputs as t };