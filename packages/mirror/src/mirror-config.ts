import { parseFile } from '@edp/instance';
import { ViolationsError } from '@edp/kit';
import { createLocator } from '@edp/yaml';
import { z } from 'zod';
import { gitItem } from './git-item.ts';
import { imageItem } from './image-item.ts';
import { limits } from './limits.ts';
import { chartItem, packageItem } from './package-item.ts';

// Read once a run: compiling parsers would take longer than all they parse.
z.config({ jitless: true });

const origin = z.string().refine((text) => {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, pathname, search } = new URL(text);
  return /^https?:$/.test(protocol) && `${username}${password}${search}` === '' && pathname === '/';
}, 'must be the http(s) address of a forge, without path and without credentials');

/** What `mirror.yaml` may hold; the source of its reference in the documentation. */
export const mirrorSchema = z.strictObject({
  source: origin.describe('Address of the forge to copy from.'),
  target: origin.describe('Address of the forge to copy to.'),
  git: z.array(gitItem).default([]).describe('Git repositories, by owner.'),
  images: z
    .array(imageItem)
    .default([])
    .describe('Container images: by owner, from other registries, or as rendered stacks name them.'),
  charts: z.array(chartItem).default([]).describe('Helm charts, by owner or from chart repositories.'),
  packages: z.array(packageItem).default([]).describe('Packages of other types, by owner.'),
  insecure: z
    .array(z.string().regex(/^[\w.-]+(:\d+)?$/, 'must be host or host:port'))
    .default([])
    .describe('Registries that are spoken to without TLS. A login goes there in the clear.'),
  limits: limits.default(() => limits.parse({})).describe('Where a run stops instead of going on.'),
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
