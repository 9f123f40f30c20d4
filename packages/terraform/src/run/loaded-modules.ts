import { readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { parseJson } from '../parse-json.ts';
import { TerraformError } from '../terraform-error.ts';
import type { TerraformRun } from './terraform-run.ts';

/** A module that init has loaded. */
export interface LoadedModule {
  /** Its place in the configuration, `net` or `net.inner`; '' is the root module. */
  key: string;
  /** As the call says, without anything that could be a credential. */
  source: string;
  /** Of a module from a registry; '' of any other. */
  version: string;
  /** Absolute. */
  directory: string;
  /** Name of the package below `modules` of Terraform's data; undefined for a module of the checkout. */
  fetchedAs: string | undefined;
}

/** Source: hashicorp/terraform internal/modsdir/manifest.go, `.terraform/modules/modules.json`. */
interface Manifest {
  Modules?: { Key?: string; Source?: string; Version?: string; Dir?: string }[];
}

/** Where init puts what it fetches. */
export const moduleDirectory = ({ dataDirectory }: Pick<TerraformRun, 'dataDirectory'>): string =>
  join(dataDirectory, 'modules');

/**
 * Returns every module that init has loaded, the root module first, as Terraform itself has written it down.
 * @throws TerraformError `MODULES_UNKNOWN`
 */
export async function loadedModules(run: Pick<TerraformRun, 'directory' | 'dataDirectory'>): Promise<LoadedModule[]> {
  const root = { key: '', source: '', version: '', directory: run.directory, fetchedAs: undefined };
  const fetched = moduleDirectory(run);
  const file = join(fetched, 'modules.json');
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    // A configuration without module calls has none.
    if (cause.code === 'ENOENT') return '{}';
    throw modulesUnknown(file, cause);
  });
  try {
    const { Modules: modules = [] } = parseJson(text) as Manifest;
    const called = modules.filter(({ Key }) => Key !== '');
    return [
      root,
      ...called.map(({ Key: key, Source: source = '', Version: version = '', Dir: path }) => {
        if (key === undefined || path === undefined) throw new Error('a module has no key or no directory');
        const directory = resolve(run.directory, path);
        const below = relative(fetched, directory);
        const isFetched = below !== '' && below !== '..' && !below.startsWith(`..${sep}`);
        return {
          ...{ key, source: withoutCredentials(source), version, directory },
          fetchedAs: isFetched ? below.split(sep)[0] : undefined,
        };
      }),
    ];
  } catch (cause) {
    throw modulesUnknown(file, cause);
  }
}

/** A source may hold a password, a key or a signature. */
function withoutCredentials(source: string): string {
  return source.replace(/\/\/[^/@]*@/, '//***@').replace(/([?&](?!(?:ref|depth)=)[^=&]*=)[^&]*/g, '$1***');
}

function modulesUnknown(file: string, cause: unknown): TerraformError {
  return new TerraformError({
    code: 'MODULES_UNKNOWN',
    message: `what init has loaded cannot be read from ${file}`,
    fix: 'Dispatch again; where it stays so, the version of the tool writes down its modules in another way: use one that is supported.',
    cause,
  });
}
