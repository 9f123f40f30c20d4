import { parseFile } from '@edp/instance';
import { ViolationsError } from '@edp/kit';
import { createLocator } from '@edp/yaml';
import { z } from 'zod';
import { gitItem } from './git-item.ts';
import { imageItem } from './image-item.ts';
import { limits } from './limits.ts';

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
  insecure: z
    .array(z.string().regex(/^[\w.-]+(:\d+)?$/, 'must be host or host:port'))
    .default([])
    .describe('Registries that are spoken to without TLS. A login goes there in the clear.'),
  limits: limits.default(() => limits.parse({})).describe('Where a run stops instead of going on.'),
});

export type MirrorConfig = z.output<typeof mirrorSchema>;

/** Named in the design of the file, and not mirrored by this version: refused in words instead of skipped in silence. */
const UNSUPPORTED = ['charts', 'packages'];

/**
 * Returns mirror.yaml, checked.
 * @throws ViolationsError `CONFIG_INVALID`, each with file, line and column; YamlError
 */
export function parseMirrorConfig(text: string, file: string): MirrorConfig {
  const config = explainUnsupported(() => parseFile(text, { file, schema: mirrorSchema, code: 'CONFIG_INVALID' }));
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

function explainUnsupported(parse: () => MirrorConfig): MirrorConfig {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof ViolationsError)) throw error;
    throw new ViolationsError(
      error.violations.map((violation) => {
        const key = violation.field?.split('.').at(-1) ?? '';
        if (!violation.message.startsWith('unknown key') || !UNSUPPORTED.includes(key)) return violation;
        const message = `${key} are not mirrored by this version`;
        return {
          ...violation,
          message,
          fix: `Remove ${violation.field}; only git repositories and container images are copied.`,
        };
      }),
    );
  }
}
