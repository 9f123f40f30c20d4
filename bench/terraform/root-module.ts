import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A workspace with a root module of so many resources, each with a secret of its own; only Terraform's built-in provider. */
export interface RootModule {
  /** Returns a fresh copy; nothing of an earlier run is in it. */
  fresh(): string;
  remove(): void;
}

export function rootModule(resources: number): RootModule {
  const root = mkdtempSync(join(tmpdir(), 'edp-bench-module-'));
  const original = join(root, 'original');
  mkdirSync(join(original, 'module'), { recursive: true });
  mkdirSync(join(original, 'temp'));
  writeFileSync(join(original, 'module', 'main.tf'), moduleText(resources));
  let copies = 0;
  return {
    fresh: () => {
      rmSync(join(root, `copy-${copies}`), { recursive: true, force: true });
      copies += 1;
      const copy = join(root, `copy-${copies}`);
      cpSync(original, copy, { recursive: true });
      return copy;
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

function moduleText(resources: number): string {
  return `resource "terraform_data" "node" {
  count = ${resources}
  input = {
    name   = "node-\${count.index}"
    flavor = "s3.xlarge.4"
    zone   = "eu-de-0\${count.index % 3 + 1}"
    labels = { instance = "prod/edp", index = tostring(count.index) }
    secret = sensitive("secret-value-\${count.index}")
  }
}
`;
}
