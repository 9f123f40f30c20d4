import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { collectArtifacts, readTerraform } from '@edp/closure';

const run = promisify(execFile);
let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'modules-'));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const RESOURCE = 'resource "random_id" "a" { byte_length = 1 }\n';
const MODULES: [string, Record<string, string>][] = [
  ['a short requirement', { 'a.tf': 'terraform {\n  required_providers {\n    random = "~> 3.1"\n  }\n}\n' }],
  ['a short requirement in JSON', { 'a.tf.json': '{"terraform": {"required_providers": {"random": "~> 3.1"}}}' }],
  [
    'lists in JSON',
    {
      'a.tf.json':
        '{"terraform": [{"required_providers": [{"random": {"source": "hashicorp/random", "version": "~> 3.1"}}]}], "resource": [{"null_resource": {"a": [{}]}}]}',
    },
  ],
  [
    'a requirement on one line',
    {
      'a.tf':
        'terraform {\n  required_providers { otc = { source = "opentelekomcloud/opentelekomcloud", version = ">= 1.36" } }\n}\n',
    },
  ],
  [
    'quoted keys and colons',
    {
      'a.tf':
        'terraform {\n  required_providers {\n    otc = { "source" : "opentelekomcloud/opentelekomcloud" }\n  }\n}\n',
    },
  ],
  [
    'a source of another host',
    {
      'a.tf':
        'terraform {\n  required_providers {\n    x = {\n      # source = "never/never"\n      source  = "registry.example.com/team/x"\n      version = "1.0.0"\n    }\n  }\n}\n',
    },
  ],
  ['types alone', { 'a.tf': `${RESOURCE}data "http" "b" { url = "https://x.example" }\n` }],
  [
    'a type whose provider is required elsewhere',
    {
      'a.tf': RESOURCE,
      'b.tf': 'terraform {\n  required_providers {\n    random = { source = "team/random" }\n  }\n}\n',
    },
  ],
  [
    'the meta-argument',
    {
      'a.tf':
        'provider "google-beta" {}\nresource "google_compute_network" "a" {\n  provider = google-beta\n  name     = "x"\n}\n',
    },
  ],
  [
    'an alias',
    { 'a.tf': 'provider "aws" {\n  alias = "west"\n}\nresource "aws_vpc" "a" {\n  provider = aws.west\n}\n' },
  ],
  [
    'the meta-argument in JSON',
    { 'a.tf.json': '{"resource": {"google_compute_network": {"a": {"provider": "google-beta", "name": "x"}}}}' },
  ],
  [
    'a check',
    {
      'a.tf':
        'check "c" {\n  data "http" "x" {\n    url = "https://x.example"\n  }\n  assert {\n    condition     = data.http.x.status_code == 200\n    error_message = "no"\n  }\n}\n',
    },
  ],
  ['an ephemeral block', { 'a.tf': 'ephemeral "random_password" "p" {\n  length = 8\n}\n' }],
  [
    'what Terraform has built in',
    { 'a.tf': 'resource "terraform_data" "a" {}\ndata "terraform_remote_state" "b" {\n  backend = "local"\n}\n' },
  ],
  [
    'heredocs with a dash in the mark',
    {
      'a.tf': `locals {\n  t = <<-THE-END\n    resource "never_a" "a" {}\n    "\${join("}", [])}"\n  THE-END\n}\n${RESOURCE}`,
    },
  ],
  [
    'strings and comments that look like blocks',
    {
      'a.tf': `/* resource "never_a" "a" {} */\n# resource "never_b" "b" {}\nlocals {\n  t = "resource \\"never_c\\" {" # }\n  u = "\${"\${1}"} }"\n}\n${RESOURCE}`,
    },
  ],
  [
    'maps with the words of a requirement in them',
    {
      'a.tf': `locals {\n  required_providers = { never = { source = "never/never" } }\n  m = { source = "never/never2", version = "1" }\n}\n${RESOURCE}`,
    },
  ],
  ['a provider block alone', { 'a.tf': 'provider "kubernetes" {\n  host = "https://x.example"\n}\n' }],
  [
    'a moved and an import block',
    {
      'a.tf': `import {\n  to = random_id.a\n  id = "x"\n}\nmoved {\n  from = random_id.b\n  to   = random_id.a\n}\n${RESOURCE}`,
    },
  ],
  [
    'nested blocks of a resource',
    {
      'a.tf':
        'resource "null_resource" "a" {\n  provisioner "local-exec" {\n    command = "true"\n  }\n  lifecycle {\n    ignore_changes = [triggers]\n  }\n}\n',
    },
  ],
  ['an empty module', { 'a.tf': '' }],
  ['only values', { 'a.tf': 'variable "random_a" {}\noutput "aws_b" {\n  value = var.random_a\n}\n' }],
  ['a data source alone', { 'a.tf': 'data "tls_certificate" "a" {\n  url = "https://x.example"\n}\n' }],
  ['a data source in JSON', { 'a.tf.json': '{"data": {"http": {"a": {"url": "https://x.example"}}}}' }],
  ['a provider block in JSON', { 'a.tf.json': '{"provider": {"kubernetes": {"host": "https://x.example"}}}' }],
  [
    'several configurations of one provider in JSON',
    {
      'a.tf.json':
        '{"provider": {"aws": [{}, {"alias": "west"}]}, "resource": {"aws_vpc": {"a": {"provider": "aws.west"}}}}',
    },
  ],
  [
    'a requirement under another name than its type',
    {
      'a.tf':
        'terraform {\n  required_providers {\n    cloud = { source = "hashicorp/random" }\n  }\n}\nresource "random_id" "a" {\n  provider    = cloud\n  byte_length = 1\n}\n',
    },
  ],
  [
    'aliases that the caller configures',
    {
      'a.tf':
        'terraform {\n  required_providers {\n    aws = {\n      source                = "hashicorp/aws"\n      configuration_aliases = [aws.one, aws.two]\n    }\n  }\n}\n',
    },
  ],
  [
    'requirements in two files',
    {
      'a.tf': 'terraform {\n  required_providers {\n    random = { source = "hashicorp/random" }\n  }\n}\n',
      'b.tf': 'terraform {\n  required_version = ">= 1.0"\n}\nresource "null_resource" "a" {}\n',
    },
  ],
  [
    'files of both languages beside each other',
    { 'a.tf': RESOURCE, 'b.tf.json': '{"resource": {"tls_private_key": {"k": {"algorithm": "ED25519"}}}}' },
  ],
  [
    'an override file',
    {
      'a.tf': 'terraform {\n  required_providers {\n    x = { source = "team/x" }\n  }\n}\n',
      'x_override.tf': 'resource "random_id" "b" { byte_length = 2 }\n',
      'b.tf': 'resource "random_id" "b" { byte_length = 1 }\n',
    },
  ],
  [
    'a resource made several times',
    {
      'a.tf':
        'resource "random_id" "a" {\n  for_each    = toset(["a", "b"])\n  byte_length = length("resource \\"never_a\\" {")\n}\n',
    },
  ],
  [
    'dynamic blocks and functions',
    {
      'a.tf':
        'resource "kubernetes_secret" "a" {\n  dynamic "metadata" {\n    for_each = [1]\n    content { name = "x-${metadata.value}" }\n  }\n}\n',
    },
  ],
  [
    'an import with a provider of its own',
    {
      'a.tf':
        'import {\n  to       = aws_vpc.a\n  id       = "x"\n  provider = aws.west\n}\nprovider "aws" {\n  alias = "west"\n}\nresource "aws_vpc" "a" {\n  provider = aws.west\n}\n',
    },
  ],
  [
    'a removed block',
    { 'a.tf': `removed {\n  from = null_resource.gone\n  lifecycle {\n    destroy = false\n  }\n}\n${RESOURCE}` },
  ],
  [
    'comments between all parts',
    {
      'a.tf':
        'terraform { # one\n  required_providers { // two\n    /* three */ random = { # four\n      source = "hashicorp/random" // five\n    }\n  }\n}\n',
    },
  ],
  [
    'lines that end as on Windows',
    { 'a.tf': RESOURCE.replaceAll('\n', '\r\n') + 'resource "null_resource" "a" {}\r\n' },
  ],
  ['letters beyond ASCII', { 'a.tf': `locals {\n  größe = "ü } \\" {"\n}\n${RESOURCE}` }],
  ['a type with hyphens', { 'a.tf': 'resource "aws-west_thing" "a" {}\n' }],
  [
    'an override of a requirement, and another one of that',
    {
      'a.tf': `terraform {\n  required_providers {\n    random = { source = "team/a" }\n  }\n}\n${RESOURCE}`,
      'b_override.tf': 'terraform {\n  required_providers {\n    random = { source = "team/b" }\n  }\n}\n',
      'override.tf.json': '{"terraform": {"required_providers": {"random": {"source": "team/c"}}}}',
    },
  ],
  [
    'an override that adds a requirement',
    {
      'a.tf': `terraform {\n  required_providers {\n    http = { source = "team/h" }\n  }\n}\n${RESOURCE}`,
      'a_override.tf': 'terraform {\n  required_providers {\n    random = { source = "team/b" }\n  }\n}\n',
    },
  ],
  [
    'an override of the meta-argument, and one that leaves it',
    {
      'a.tf':
        'provider "google" {}\nresource "aws_vpc" "a" {}\nresource "otc_vpc" "b" {\n  provider = google\n}\ndata "http" "c" {\n  url = "https://x.example"\n}\n',
      'override.tf':
        'resource "aws_vpc" "a" {\n  provider = google\n}\nresource "otc_vpc" "b" {\n  name = "x"\n}\ndata "http" "c" {\n  url = "https://y.example"\n}\n',
    },
  ],
  [
    'an override of a call: what it called before is not read',
    {
      'a.tf.json': '[{"module": {"m": {"source": "./m"}}}]',
      'z_override.tf.json': '{"module": {"m": {"source": "./n"}}}',
      'm/a.tf': 'resource "never_a" "x" {}\n',
      'n/a.tf': RESOURCE,
    },
  ],
  [
    'a list of bodies in JSON',
    {
      'a.tf.json':
        '[{"resource": {"random_id": {"a": {"byte_length": 1}}}}, {"data": {"http": {"x": {"url": "https://x.example"}}}}]',
    },
  ],
  [
    'comments in JSON',
    {
      'a.tf.json':
        '{"//": "why", "terraform": {"required_providers": {"//": "why", "random": {"source": "hashicorp/random"}}}, "resource": {"random_id": {"a": {"//": "why", "byte_length": 1}}}}',
    },
  ],
  [
    'what editors leave beside',
    {
      'a.tf': RESOURCE,
      '.a.tf': 'resource "never_a" "x" {}\n',
      'a.tf~': 'resource "never_b" "x" {}\n',
      '#a.tf#': 'resource "never_c" "x" {}\n',
    },
  ],
  [
    'modules that get their providers from the caller',
    {
      'a.tf':
        'provider "aws" {\n  alias = "west"\n}\nmodule "m" {\n  source    = "./m"\n  providers = { aws.one = aws.west, aws.two = aws.west }\n}\n',
      'm/a.tf':
        'terraform {\n  required_providers {\n    aws = {\n      source                = "hashicorp/aws"\n      configuration_aliases = [aws.one, aws.two]\n    }\n  }\n}\nresource "aws_vpc" "a" {\n  provider = aws.one\n}\nmodule "n" {\n  source = "../n"\n}\n',
      'n/a.tf': RESOURCE,
    },
  ],
  [
    'heredocs with templates and in calls',
    {
      'a.tf': `locals {\n  a = <<EOT\n%{ for x in ["a"] ~}\nresource "never_a" "b" {}\n\${jsonencode({ a = "}" })}\n%{ endfor ~}\nEOT\n  b = trimspace(<<-EOT\n  }\n  resource "never_b" "x" {\n  EOT\n  )\n}\n${RESOURCE}`,
    },
  ],
  [
    'functions of a provider',
    {
      'a.tf':
        'terraform {\n  required_providers {\n    time = { source = "hashicorp/time" }\n  }\n}\noutput "a" {\n  value = provider::time::rfc3339_parse("2023-07-25T23:43:16Z")\n}\n',
    },
  ],
  [
    'a host with a port, and capitals',
    {
      'a.tf':
        'terraform {\n  required_providers {\n    x = { source = "registry.example.com:8443/team/x" }\n    y = { source = "OpenTelekomCloud/OpenTelekomCloud" }\n  }\n}\n',
    },
  ],
  [
    'provider as a key of something else',
    {
      'a.tf': 'resource "a_b" "c" {\n  x {\n    provider = google\n  }\n  y = { provider = "aws" }\n}\n',
    },
  ],
  ['a version of Terraform alone', { 'a.tf': 'terraform {\n  required_version = ">= 1.5"\n}\n' }],
];

test.each(MODULES)('%s: its providers are those that Terraform names', async (_, files) => {
  const root = mkdtempSync(join(directory, 'm-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  const env = { PATH: process.env['PATH'], HOME: root, CHECKPOINT_DISABLE: '1' };
  if (Object.keys(files).some((each) => each.includes('/'))) await run('terraform', [`-chdir=${root}`, 'get'], { env });
  const { stdout } = await run('terraform', [`-chdir=${root}`, 'providers'], { env });
  const named = [...stdout.matchAll(/provider\[([^\]]+)\]/g)]
    .map(([, name]) => name!)
    .filter((name) => !name.startsWith('terraform.io/'));
  const terraform = await readTerraform(root, { directory: root });
  const found = collectArtifacts({ rendered: [], directory: 'prod/edp', terraform });
  expect(
    [...new Set(found.filter(({ kind }) => kind === 'provider').map(({ host, name }) => `${host}/${name}`))].sort(),
  ).toEqual([...new Set(named)].sort());
});

test('source and version are those of the call, and of no map inside of it', () => {
  const text =
    'module "a" {\n  settings = { source = "never/never/never", version = "0" }\n  source   = "team/vpc/otc"\n  version  = "1.2.3"\n}\nmodule "b" {\n  source = "team/dns/otc"\n  zones  = [{ version = "9" }]\n}\n';
  const found = collectArtifacts({ rendered: [], directory: 'prod/edp', terraform: new Map([['main.tf', text]]) });
  expect(found.map(({ name, reference, askedBy }) => `${name} ${reference} :${askedBy[0]?.line}`)).toEqual([
    'team/dns/otc  :7',
    'team/vpc/otc 1.2.3 :3',
  ]);
});
