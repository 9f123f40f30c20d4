import { parseFile } from '@edp/instance';
import { ViolationsError } from '@edp/kit';
import { createLocator } from '@edp/yaml';
import * as z from 'zod/mini';
import { gitItem } from './git-item.ts';
import { imageItem } from './image-item.ts';
import { limits } from './limits.ts';
import { chartItem, packageItem } from './package-item.ts';
import { texts } from './selection-fields.ts';

const origin = z.string().check(
  z.refine((text) => {
    if (!URL.canParse(text)) return false;
    const { protocol, username, password, pathname, search } = new URL(text);
    return /^https?:$/.test(protocol) && `${username}${password}${search}` === '' && pathname === '/';
  }, 'must be the http(s) address of a forge, without path and without credentials'),
);

/** What `mirror.yaml` may hold; the source of its reference in the documentation. */
export const mirrorSchema = z.strictObject({
  source: origin.check(z.describe('Address of the forge to copy from.')),
  target: origin.check(z.describe('Address of the forge to copy to.')),
  git: z._default(z.array(gitItem), []).check(z.describe('Git repositories, by owner.')),
  images: z
    ._default(z.array(imageItem), [])
    .check(z.describe('Container images: by owner, from other registries, or as rendered stacks name them.')),
  charts: z._default(z.array(chartItem), []).check(z.describe('Helm charts, by owner or from chart repositories.')),
  packages: z._default(z.array(packageItem), []).check(z.describe('Packages of other types, by owner.')),
  insecure: texts(z.regex(/^[\w.-]+(:\d+)?$/, 'must be host or host:port')).check(
    z.describe('Registries that are spoken to without TLS. A login goes there in the clear.'),
  ),
  limits: z._default(limits, () => limits.parse({})).check(z.describe('Where a run stops instead of going on.')),
});

export type MirrorConfig = z.output<typeof mirrorSchema>;

/**
 * Returns mirror.yaml, checked.
 * @throws ViolationsError `CONFIG_INVALID`, each with file, line and column; YamlError
 */
export function parseMirrorConfig(text: string, file: string): MirrorConfig {
  const config = parseFile(text, { file, schema: mirrorSchema, code: 'CONFIG_INVALID' });
  if (new URL(config.source).origin !== new URL(config.target).origin) return config;
  throw new ViolationsError([
    {
      code: 'CONFIG_INVALID',
      field: 'target',
      message: 'source and target are the same forge',
      fix: `Correct target in ${file}.`,
      at: { file, ...createLocator(text)(['target']) },
    },
  ]);
}
