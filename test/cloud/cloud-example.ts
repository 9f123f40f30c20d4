import type { Cloud } from './cloud.ts';
import { providerLock } from './provider-lock.ts';

const DIRECTORY = 'terraform-otc';

/** Returns the main.tf of the example for Open Telekom Cloud with its state on disk, at a path where one is given. */
export function localBackend(text: string, path?: string): string {
  const settings = path === undefined ? '' : ` path = ${JSON.stringify(path)} `;
  return text.replace(/backend "s3" \{[^]*?\n {2}\}/, `backend "local" {${settings}}`);
}

/**
 * Returns the changes of the example infra-deploy that make it use its root module for Open Telekom Cloud, with the state on disk, or in
 * the S3 server of an origin with the provider lock of the stand-in.
 */
export async function cloudExample(
  cloud: Cloud,
  { s3 }: { s3?: string } = {},
): Promise<Record<string, (text: string) => string>> {
  const lock = await providerLock(cloud);
  const settings = 'bucket: state\n        key: "{tenant}/{environment}.tfstate"';
  return {
    [`${DIRECTORY}/main.tf`]: (text) =>
      s3 === undefined
        ? localBackend(text)
        : text.replace('https://obs.eu-de.otc.t-systems.com', s3).replace(/= "eu-de"/, '= "us-east-1"'),
    [`${DIRECTORY}/.terraform.lock.hcl`]: () => lock,
    'tenants.yaml': (text) => {
      const moved = text.replaceAll('directory: terraform\n', `directory: ${DIRECTORY}\n`);
      return s3 === undefined ? moved : moved.replaceAll(/path: .*\.tfstate/g, settings);
    },
  };
}
