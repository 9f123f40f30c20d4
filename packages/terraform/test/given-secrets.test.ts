import { describe, expect, test } from '@jest/globals';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readValues, readVariables } from '@edp/hcl';
import { addMask, type Log, redact } from '@edp/kit';
import { givenSecrets, redactPlan, runInit, runPlan, sensitiveValues, showPlanJson } from '../src/index.ts';
import { PRODUCTS, useModules } from './use-module.ts';

const makeModule = useModules();

/** Every way to declare a variable, and what only looks like one. */
const DECLARED = {
  'main.tf': `
variable "plain" {}
variable unquoted {
  sensitive = true
}
variable "one_line" { sensitive = true }
variable "as_text" { sensitive = "true" }
variable "said_not" { sensitive = false }
variable "commented" {
  # sensitive = true
  /* sensitive = true
     sensitive = true */
  // sensitive = true
  description = "closes } and says sensitive = true \\" still { a text"
}
variable "described" {
  description = <<-EOT
    sensitive = true
    }
    variable "ghost" { sensitive = true }
  EOT
  sensitive   = false
}
variable "late" {
  validation {
    condition     = !contains(["}", "sensitive"], var.late)
    error_message = "No \${"}"} here."
  }
  type      = object({ a = string, b = optional(list(string), ["}"]) })
  sensitive = true
}
/*
variable "ghost2" { sensitive = true }
*/
locals { variable = { sensitive = true } }
variable "overridden" {}
variable "valued" {}
`,
  'more.tf.json': JSON.stringify({
    '//': 'a comment',
    variable: {
      json: { type: 'string', sensitive: true },
      listed: [{ sensitive: true, default: 'listed-default-1' }],
      json_plain: { default: 'x' },
    },
  }),
  'z_override.tf': 'variable "overridden" { sensitive = true }\n',
  '.hidden.tf': 'variable "hidden" { sensitive = true }\n',
};

const VALUES = String.raw`
plain      = "a \"quoted\" text\twith \\ and é \u00e9 \U0001F600 and $$\{not} %%{not}"
unquoted   = <<EOT
first "line"
  second $$\{line} \n stays
EOT
one_line = <<-EOT
    indented
      more

    less
  EOT
as_text = ["a", "b", # comment, with ] in it
  "c", ]
said_not = { a = 1, "b c" : true, (null == null ? "d" : "e") = null }
commented = -12.5e2
described = [ { a = { b = [ [ "deep" ] ] } }, {} ]
late       = {
  a = "x" // one
  b = [
    "y"
    ,
    "z"
  ]
}
json = "plain json"; 
json_plain = ""
listed = "l"
overridden = "o"
valued = ("in brackets")
`
  .replace('; \n', '\n')
  .replaceAll('$$\\{', '$$$${')
  .replace('(null == null ? "d" : "e")', '"d"');

describe.each(PRODUCTS)('what %s says of variables is what is read', (product) => {
  test('names, which are sensitive, and every value of a file', async () => {
    const run = await makeModule({ ...DECLARED, 'values.tfvars': VALUES }, { product });
    const planFile = join(run.runDirectory, 'plan');
    await runInit(run);
    await runPlan({ ...run, varFile: join(run.directory, 'values.tfvars') }, { planFile });
    const { configuration, variables = {} } = await showPlanJson(run, planFile);
    const declared = configuration?.root_module?.variables ?? {};
    const read = await readVariables(run.directory, { product });
    expect([...read.keys()].sort()).toEqual(Object.keys(declared).sort());
    const sensitive = Object.entries(declared).filter(([, each]) => each.sensitive === true);
    expect([...read.values()].flatMap(({ name, sensitive: is }) => (is ? [name] : [])).sort()).toEqual(
      sensitive.map(([name]) => name).sort(),
    );
    const told = Object.fromEntries(Object.entries(variables).map(([name, { value }]) => [name, value]));
    const values = Object.fromEntries(readValues(VALUES, { file: 'values.tfvars' }));
    expect({ ...told, late: { ...(told['late'] as object) } }).toEqual(values);
  });
});

/** One secret for each place that Terraform takes a value from, and each shape. */
const PLACES = {
  'main.tf': `
variable "object" {
  type      = object({ user = string, key = string })
  sensitive = true
}
variable "list" {
  type      = list(string)
  sensitive = true
}
variable "hcl_object" {
  type      = any
  sensitive = true
}
variable unquoted { sensitive = true }
variable "fixed" {
  sensitive = true
  default   = { inner = ["S-default-1234"] }
}
variable "from_file" { sensitive = true }
variable "from_auto" { sensitive = true }
variable "from_auto_json" { sensitive = true }
variable "from_var_file" { sensitive = true }
variable "db_password" {}
variable "region" {}
`,
  'more.tf.json': JSON.stringify({ variable: { json_declared: { sensitive: true } } }),
  'terraform.tfvars': 'from_file = <<EOT\nS-file-12345\nEOT\n',
  'a.auto.tfvars': 'from_auto = { "a" : { b = "S-auto-12345" } }\n',
  'b.auto.tfvars.json': JSON.stringify({ from_auto_json: ['S-auto-json-1'] }),
  'values.tfvars': 'from_var_file = ["S-varfile-12"]\ndb_password = "S-named-1234"\nregion = "eu-de-public"\n',
};
const ENVIRONMENT = {
  TF_VAR_object: '{"user":"someone","key":"S-object-123"}',
  TF_VAR_list: '["S-list-12345"]',
  TF_VAR_hcl_object: '{ a = { b = "S-hcl-123456" } }',
  TF_VAR_unquoted: 'S-unquoted-1',
  TF_VAR_json_declared: 'S-json-12345',
};
const SECRETS = [
  ...['S-default-1234', 'S-file-12345', 'S-auto-12345', 'S-auto-json-1', 'S-varfile-12', 'S-named-1234'],
  ...['S-object-123', 'S-list-12345', 'S-hcl-123456', 'S-unquoted-1', 'S-json-12345'],
];

describe('secrets are known before Terraform prints a line', () => {
  test('from every place, down to each text', async () => {
    const run = await makeModule(PLACES);
    const varFile = join(run.directory, 'values.tfvars');
    const found = (await givenSecrets(run.directory, { varFile, env: ENVIRONMENT })).map((text) => text.trim());
    expect(SECRETS.filter((secret) => !found.includes(secret))).toEqual([]);
    expect(found).not.toContain('eu-de-public');
    expect(found).not.toContain('someone');
  });

  test.each(PRODUCTS)('so that a plan of %s that fails prints none', async (product) => {
    const failing = `
      output "all" {
        value = jsonencode([var.object, var.list, var.hcl_object, var.unquoted, var.fixed, var.from_file, var.from_auto])
        precondition {
          condition     = var.region == "never"
          error_message = nonsensitive("\${jsonencode([var.object, var.list, var.hcl_object])} \${var.unquoted} \${jsonencode(var.fixed)} \${var.from_file} \${var.db_password} \${var.json_declared} \${jsonencode([var.from_auto, var.from_auto_json, var.from_var_file])}")
        }
        sensitive = true
      }`;
    const printed: string[] = [];
    const print = (text: string): void => void printed.push(redact(text));
    const log: Log = {
      ...{ info: print, debug: print, notice: print, warning: print, error: print },
      group: async (title, body) => (print(title), body()),
    };
    const run = await makeModule({ ...PLACES, 'failing.tf': failing }, { product, log, env: ENVIRONMENT });
    const varFile = join(run.directory, 'values.tfvars');
    const env = { ...process.env, ...ENVIRONMENT };
    for (const secret of await givenSecrets(run.directory, { varFile, product, env }))
      addMask(secret, { announce: false });
    await runInit(run);
    const planning = runPlan({ ...run, varFile }, { planFile: join(run.runDirectory, 'plan') });
    const error = await planning.then(
      () => undefined,
      (reason: { message: string; details?: string }) => reason,
    );
    const text = [error?.message, error?.details, ...printed].join('\n');
    expect(text).toContain('someone');
    expect(SECRETS.filter((secret) => text.includes(secret))).toEqual([]);
  });

  // A password that a script wrote between quotes, with a mark of the language in it: Terraform quotes the line that it cannot read.
  test.each([
    ['a quote', 'secret = "ab"S-rest-1234"\n'],
    ['an open template', 'secret = "ab${S-rest-1234"\n'],
    ['an open directive', 'db_password = "ab%{S-rest-1234"\n'],
    ['an escape', 'secret = "ab\\S-rest-1234"\n'],
    ['a quote in an object', 'secret = {\n  user = "someone"\n  key  = "ab"S-rest-1234"\n}\nregion = "x"\n'],
    ['a quote in a list', 'secret = [\n  "ab"S-rest-1234",\n]\nregion = "x"\n'],
    ['a list before it that never ends', 'region = [\nsecret = "S-rest-1234"\n'],
    ['no quotes', 'secret = S-rest-1234!\n'],
    ['a line break', 'secret = "ab\nS-rest-1234"\nregion = "x"\n'],
    ['a mark that stays from a merge', '<<<<<<< HEAD\nsecret = "S-rest-1234"\n'],
    ['JSON in one line', '{"region": "x", "secret": "ab"S-rest-1234"}\n'],
    ['JSON', '{\n  "secret": "ab\\S-rest-1234",\n  "region": "x"\n}\n'],
  ])('also where the file cannot be read: %s', async (what, text) => {
    // Each its own: what one case hides stays hidden.
    const secret = `S-${what.replaceAll(' ', '-')}`;
    const values = text.replace('S-rest-1234', secret);
    const main =
      'variable "secret" {\n  sensitive = true\n}\nvariable "db_password" { default = "" }\nvariable "region" { default = "" }\n';
    const name = values.startsWith('{') ? 'values.tfvars.json' : 'values.tfvars';
    const run = await makeModule({ 'main.tf': main, [name]: values });
    const varFile = join(run.directory, name);
    for (const each of await givenSecrets(run.directory, { varFile, env: {} })) addMask(each, { announce: false });
    await runInit(run);
    const planning = runPlan({ ...run, varFile }, { planFile: join(run.runDirectory, 'plan') });
    const error = await planning.then(
      () => undefined,
      (reason: { message: string; details?: string }) => reason,
    );
    expect(error).toMatchObject({ details: expect.stringMatching(/values\.tfvars(\.json)? line \d+/) });
    expect(`${error?.message}\n${error?.details}`).not.toContain(secret);
  });

  test('in the environment and in settings of the backend, and the working directory is none', async () => {
    const run = await makeModule({ 'main.tf': '' });
    const backendFile = join(run.directory, 'backend.hcl');
    await writeFile(backendFile, 'bucket = "public-bucket"\nsecret_key = "S-backend-12"\n');
    const found = await givenSecrets(run.directory, {
      backendFile,
      env: {
        ...{ OS_PASSWORD: 'S-env-123456', PWD: process.cwd(), OLDPWD: '/', KUBECONFIG: join(run.directory, 'main.tf') },
        ...{
          GIT_CONFIG_KEY_0: 'url.https://x:S-git-key-1@git.example.org/.insteadOf',
          GIT_CONFIG_VALUE_0: 'https://git.example.org/',
        },
        ...{ GIT_CONFIG_KEY_1: 'http.extraHeader', GIT_CONFIG_VALUE_1: 'Authorization: Bearer S1-git-value' },
        TF_ENCRYPTION: 'key_provider "pbkdf2" "k" {\n  passphrase = "S-encryption-1"\n}\n',
      },
    });
    for (const secret of ['S-backend-12', 'S-env-123456', 'S-git-key-1', 'S1-git-value', 'S-encryption-1'])
      expect(found).toContain(secret);
    for (const plain of ['public-bucket', process.cwd(), '/', backendFile]) expect(found).not.toContain(plain);
  });

  test('and settings of encryption that OpenTofu cannot read', async () => {
    const run = await makeModule({ 'main.tf': '' });
    const line = 'passphrase = "ab"S-encryption-2"';
    const env = { TF_ENCRYPTION: `key_provider "pbkdf2" "k" {\n  ${line}\n}\n` };
    expect(await givenSecrets(run.directory, { env })).toContain(line);
  });

  test('and a file that no Terraform could read hides nothing and fails nothing', async () => {
    const run = await makeModule({
      ...{
        'broken.tf': 'variable "x" { sensitive = \n}}}\n"',
        'broken.tf.json': '{"variable":',
        'terraform.tfvars': '= = {',
      },
      ...{
        'open.tf': 'variable "y" {\n  default = "${unclosed',
        'heredoc.tf': 'variable "z" { default = <<EOT\nnever ends',
      },
    });
    await expect(givenSecrets(run.directory, { env: {} })).resolves.toEqual(expect.any(Array));
    expect(await readFile(join(run.directory, 'terraform.tfvars'), 'utf8')).toBe('= = {');
  });
});

describe('a variable that the schema says is secret, and the module does not', () => {
  test.each(PRODUCTS)('is one in everything that is kept or printed of a plan by %s', async (product) => {
    const secret = 'hint-4711-of-the-schema';
    const module = `
variable "hint" {}
resource "terraform_data" "a" { input = "for \${var.hint}" }
output "hint" { value = var.hint }
`;
    const made = await makeModule({ 'main.tf': module }, { product, env: { TF_VAR_hint: secret } });
    const run = { ...made, secretVariables: ['hint'] };
    await runInit(run);
    const planFile = join(run.runDirectory, 'plan');
    await runPlan(run, { planFile });
    const { secretVariables } = run;
    const given = await givenSecrets(run.directory, { product, secretVariables, env: { TF_VAR_hint: secret } });
    expect(given).toEqual([secret]);
    const json = await showPlanJson(run, planFile);
    expect(sensitiveValues(json)).toContain(secret);
    const kept = redactPlan(json);
    expect(JSON.stringify(kept)).not.toContain(secret);
    expect(kept.variables).toEqual({ hint: '(sensitive)' });
  });
});

describe('an ephemeral variable', () => {
  test.each(PRODUCTS)('is a secret too, which %s itself hides and whoever is given it may quote', async (product) => {
    const run = await makeModule(
      {
        'main.tf': 'variable "session" {\n  ephemeral = true\n}\nvariable "ticket" {\n  ephemeral = false\n}\n',
        'terraform.tfvars': 'session = "s3ss10n-of-an-hour"\nticket = "4711-is-no-secret"\n',
      },
      { product },
    );
    expect(await givenSecrets(run.directory, { product, env: {} })).toEqual(['s3ss10n-of-an-hour']);
  });
});
