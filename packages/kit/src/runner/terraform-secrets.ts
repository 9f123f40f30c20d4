import { KitError } from '../kit-error.ts';
import { isRecord } from '../record.ts';
import { addMask } from '../secrets/mask.ts';

const NAME = 'TERRAFORM_SECRETS';
/** A variable of the root module, which begins with a small letter here. */
const VARIABLE = /^[a-z_][A-Za-z0-9_-]*$/;
/** What Terraform, clouds and storages of the state take from the environment; nothing that a runner or Node reads. */
const ENVIRONMENT = /^(?:TF_(?:VAR|TOKEN)_|OS_|OTC_|AWS_|ARM_|AZURE_|GOOGLE_|CONSUL_|VAULT_|PG)[A-Za-z0-9_-]+$/;
const FIX =
  'Store one JSON object as the secret TERRAFORM_SECRETS, such as {"dbPassword": "…", "AWS_SECRET_ACCESS_KEY": "…"}: each name is a variable of the root module, or an environment variable of a provider or of the state.';

const adopted = new Set<string>();

/** Returns the variables of the root module that TERRAFORM_SECRETS has given this process: secret whatever the module says of them. */
export function adoptedVariables(): string[] {
  return [...adopted];
}

/**
 * Sets what the JSON object in TERRAFORM_SECRETS says into the environment, where nothing else has set it, and takes the object away: a
 * workflow that others call cannot know the names of their secrets. This process hides every value.
 * @throws KitError `INPUT_INVALID`
 */
export function adoptTerraformSecrets(env: NodeJS.ProcessEnv = process.env): void {
  const text = env[NAME] ?? '';
  delete env[NAME];
  if (text.trim() === '') return;
  for (const [name, value] of Object.entries(parse(text))) {
    const variable = VARIABLE.test(name) ? `TF_VAR_${name}` : name;
    if (variable.startsWith('TF_VAR_')) adopted.add(variable.slice('TF_VAR_'.length));
    if (!VARIABLE.test(name) && !ENVIRONMENT.test(name))
      throw invalid(`names "${name.replace(/[^\w-]/g, '?').slice(0, 60)}", which Terraform does not get`);
    if (value === null) throw invalid(`has no value for ${name}`);
    const given = typeof value === 'string' ? value : JSON.stringify(value);
    // Whether the runner may be told is decided where it is known what this run hands out.
    addMask(given, { announce: false, given: true });
    if ((env[variable] ?? '') === '') env[variable] = given;
  }
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return value;
  } catch {
    // What JSON.parse says quotes the text.
  }
  throw invalid('is no JSON object');
}

const invalid = (what: string): KitError =>
  new KitError({ code: 'INPUT_INVALID', message: `secret ${NAME} ${what}`, fix: FIX });
