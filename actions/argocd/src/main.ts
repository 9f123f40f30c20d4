import { openCluster, parseKubeconfig } from '@edp/cluster';
import { createHttp } from '@edp/http';
import { createLog, readRunContext } from '@edp/kit';
import { openRunStep } from '@edp/run';
import { bootstrap } from './bootstrap.ts';
import type { ClusterStep } from './cluster-step.ts';
import { type GivenInputs, withLater } from './inputs.ts';
import { readSecretOutputs } from './read-secret-outputs.ts';
import { retire } from './retire.ts';
import { wait } from './wait.ts';
import { watchCluster } from './watch-cluster.ts';
import { watchForge } from './watch-forge.ts';

const MODES = {
  bootstrap,
  retire,
  wait: async (at: ClusterStep) => wait(at, { watch: (deployment) => watchCluster(at, deployment) }),
};

/** Runs one mode on the cluster of the run's instance. */
export async function run(given: GivenInputs): Promise<void> {
  const log = createLog();
  if (given.mode === 'wait' && given.pullRequest !== '') {
    return log.notice(`Argo CD deploys it once ${given.pullRequest} is merged: nothing is waited for.`);
  }
  const userAgent = 'edp-actions/argocd';
  const onRetry = (line: string): void => log.info(line);
  const http = createHttp({ userAgent, onRetry });
  try {
    const { runFile, outputsFile, tokens } = given;
    const step = await openRunStep(
      { mode: 'commit', runFile, outputsFile, onDrift: '', pullRequest: undefined, tokens },
      { log, http, context: readRunContext() },
    );
    const inputs = withLater(given, step.run.later);
    if (inputs.mode === 'wait' && inputs.waitMinutes === 0)
      return log.notice('wait-minutes is 0: nothing is waited for.');
    if (inputs.mode === 'wait' && inputs.source === 'forge') {
      const at = { inputs, step };
      await wait(at, { watch: (deployment) => watchForge(at, deployment) });
      return;
    }
    const { kubeconfig, secrets } = await readSecretOutputs(inputs, { run: step.run, http, log });
    if (kubeconfig === undefined) {
      return log.notice(
        `Terraform has no output ${inputs.kubeconfigOutput}: there is no cluster, and mode ${inputs.mode} does nothing. Where the instance has one, let the root module tell how to reach it.`,
      );
    }
    const cluster = openCluster(parseKubeconfig(kubeconfig), { userAgent, onRetry });
    try {
      await MODES[inputs.mode]({ inputs, step, cluster, secrets });
    } finally {
      await cluster.close();
    }
  } finally {
    await http.close();
  }
}
