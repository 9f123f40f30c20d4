import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readBody } from './read-body.ts';

/** A variable that a root module declares. */
export interface Variable {
  name: string;
  /** Also where it is ephemeral, as tokens are, and where what it says is no plain `false`: who asks wants to hide it. */
  sensitive: boolean;
  /** Undefined where the variable has none. */
  default?: unknown;
  file: string;
}

/** Files that Terraform and OpenTofu pass over. Source: hashicorp/terraform internal/configs/parser_config_dir.go, IsIgnoredFile. */
const IGNORED = /^\.|~$|^#.*#$/;

/**
 * Returns the variables of a root module, in native and in JSON syntax; each file counts on which a product may build. A file of no
 * readable syntax declares nothing: Terraform says so itself.
 */
export async function readVariables(
  directory: string,
  { product }: { product?: 'terraform' | 'opentofu' } = {},
): Promise<Map<string, Variable>> {
  const found = new Map<string, Variable>();
  for (const file of moduleFiles(await readdir(directory), { product })) {
    for (const { name, attributes } of declarations(await readFile(join(directory, file), 'utf8'), file)) {
      const sensitive = ['sensitive', 'ephemeral'].some((key) => attributes.has(key) && !isFalse(attributes.get(key)));
      const before = found.get(name);
      found.set(name, {
        name,
        // An override file may say either: hidden is safe.
        sensitive: sensitive || before?.sensitive === true,
        ...(before?.default === undefined ? {} : { default: before.default }),
        ...(attributes.has('default') ? { default: attributes.get('default') } : {}),
        file: before?.file ?? file,
      });
    }
  }
  return found;
}

/** Returns the files of a module that a product reads, in its order: override files last; OpenTofu's own take the place of their namesakes. */
export function moduleFiles(
  names: string[],
  { product }: { product?: 'terraform' | 'opentofu' | undefined } = {},
): string[] {
  const own = new Set(names.filter((name) => /\.tofu(\.json)?$/.test(name)));
  const read = names.filter((name) => {
    if (IGNORED.test(name) || !/\.(tf|tofu)(\.json)?$/.test(name)) return false;
    if (own.has(name)) return product !== 'terraform';
    return product !== 'opentofu' || !own.has(name.replace(/\.tf(?=(\.json)?$)/, '.tofu'));
  });
  const isOverride = (name: string): number => (/(^|_)override\.(tf|tofu)(\.json)?$/.test(name) ? 1 : 0);
  return read.sort((a, b) => isOverride(a) - isOverride(b) || (a < b ? -1 : 1));
}

interface Declaration {
  name: string;
  attributes: Map<string, unknown>;
}

function declarations(text: string, file: string): Declaration[] {
  if (!file.endsWith('.json')) {
    return readBody(text)
      .blocks.filter(({ type, labels }) => type === 'variable' && labels.length === 1)
      .map(({ labels, body }) => ({ name: labels[0]!, attributes: body.attributes }));
  }
  // A block may be written as an object or as a list of them, at either level.
  return listOf(parse(text))
    .flatMap((root) => listOf(root['variable']))
    .flatMap((variables) => Object.entries(variables))
    .flatMap(([name, blocks]) => listOf(blocks).map((block) => ({ name, attributes: new Map(Object.entries(block)) })));
}

function listOf(value: unknown): Record<string, unknown>[] {
  return (Array.isArray(value) ? value : [value]).filter(
    (each): each is Record<string, unknown> => each !== null && typeof each === 'object' && !Array.isArray(each),
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}

const isFalse = (value: unknown): boolean => value === false || value === 'false' || value === null;
