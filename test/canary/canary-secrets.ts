import { randomBytes } from 'node:crypto';
import { OWNER } from '../platform/platform.ts';
import { type Setting, type SettingName, type SettingOptions, startSetting } from '../platform/setting.ts';
import { type Canaries, leaksIn, leaksInRepository } from '../world/canaries.ts';
import { CANARY_MODULE } from './canary-module.ts';

const random = (bytes = 9): string => randomBytes(bytes).toString('base64url');

/** One of every kind that a redactor gets wrong. */
export const SECRETS = {
  otcSecretKey: `p%40q"u'o\\te$${random()}&<${random()}>`,
  tlsKey: `first ${random()}\n    indented ${random(30)}\n\t"quoted %0A ${random()}"\nlast ${random()}`,
  pin: random(3),
  large: random(3072),
  apiToken: random(24),
};

/** A platform whose root module has a secret in every place that can hold one. */
export async function startCanaries(
  name: SettingName,
  infraDeploy: SettingOptions['infraDeploy'] = {},
): Promise<Setting> {
  const setting = await startSetting(name, {
    infraDeploy: {
      ...infraDeploy,
      'terraform/main.tf': () => CANARY_MODULE,
      'terraform/variables.tf': () => undefined,
      'terraform/outputs.tf': () => undefined,
    },
  });
  const secrets = Object.entries(SECRETS).map(([variable, value]) => [`TF_VAR_${variable}`, value]);
  return { ...setting, env: { ...setting.env, ...(Object.fromEntries(secrets) as Record<string, string>) } };
}

/** Every secret of such a platform: those given, those made, and the tokens. */
export function allCanaries({ platform, state }: Setting, environment: string): Canaries {
  const made = [...(state('non-prod', environment) ?? '').matchAll(/"value": ?"(made-[\w-]+)"/g)];
  return {
    ...SECRETS,
    token: platform.edp.token,
    ...Object.fromEntries(made.map(([, value], index) => [`made-${index}`, value!])),
  };
}

/** Returns the leaks in what the forge keeps: every ref and object of every repository, pull requests and issues. */
export function leaksOnForge({ platform: { edp } }: Setting, all: { canaries: Canaries }): string[] {
  return ['infra-deploy', 'stacks-instances', 'stacks'].flatMap((name) => {
    const { issues, pulls } = edp.repository(OWNER, name);
    const where = `issues of ${name}`;
    return [
      ...leaksInRepository(edp.directory(OWNER, name), all),
      ...leaksIn(JSON.stringify([issues, pulls]), { ...all, where }),
    ];
  });
}
