import { parseImageReference } from '@edp/oci';
import * as z from 'zod/mini';
import { flag, selection, texts } from './selection-fields.ts';
import { tagRules } from './tag-rules.ts';

const ORIGINS = ['owner', 'from', 'fromStacks'] as const;

/** What an item below `images` may say: images of an owner, one image of another registry, or those that rendered stacks name. */
export const imageItem = z
  .strictObject({
    owner: z
      .optional(selection.owner)
      .check(z.describe('Organisation or user at the source whose images are mirrored.')),
    from: z
      .optional(
        z
          .string()
          .check(
            z.refine(
              (text) => parseImageReference(text) !== undefined,
              'must be an image with its registry, such as docker.io/library/postgres:16',
            ),
          ),
      )
      .check(
        z.describe('Instead of owner: an image of any registry, with a tag, a digest, or neither and rules in tags.'),
      ),
    fromStacks: z
      .optional(
        z.strictObject({
          repository: z
            .string()
            .check(z.regex(/^[\w.-]+\/[\w.-]+$/, 'must be owner/name'))
            .check(z.describe('Repository at the source with the rendered configuration.')),
          instances: z
            .array(z.string().check(z.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'must be tenant/environment')))
            .check(z.minLength(1))
            .check(z.describe('`tenant/environment` of each instance whose images are needed.')),
          ref: z._default(z.string(), 'main').check(z.describe('Branch to read.')),
        }),
      )
      .check(z.describe('Instead of owner: every image that the rendered configuration of instances names.')),
    to: z
      .optional(
        z.string().check(z.regex(/^[\w.-]+(\/[\w./-]+)?$/, 'must be an owner, or owner/image for an item with from')),
      )
      .check(
        z.describe(
          'Owner at the target, the same unless told; with `from` the owner or the whole name, with `fromStacks` the owner of images that come from elsewhere.',
        ),
      ),
    include: texts(z.minLength(1)).check(z.describe('Globs of image names to mirror; all unless told.')),
    exclude: texts(z.minLength(1)).check(z.describe('Globs of image names to leave out.')),
    tags: z._default(tagRules, () => tagRules.parse({})).check(z.describe('Rules that a tag has to pass.')),
    platforms: texts(
      z.regex(/^[a-z0-9]+\/[a-z0-9_]+(\/[a-z0-9]+)?$/, 'must be os/architecture or os/architecture/variant'),
    ).check(
      z.describe(
        'Only these platforms of an index, such as `linux/amd64`; all unless told. The index then has another digest than at the source.',
      ),
    ),
    foreignLayers: z
      ._default(z.enum(['copy', 'skip']), 'copy')
      .check(
        z.describe(
          'Layers that their licence keeps out of registries (Windows). Forgejo takes no image without all of its layers.',
        ),
      ),
    referrers: flag(true, 'Also signatures, SBOMs and attestations of the images.'),
    prune: flag(
      false,
      'Remove tags of these images at the target that the rules do not select at the source, `limits.deletions` at most of each image.',
    ),
  })
  .check(
    z.superRefine((item, context) => {
      const given = ORIGINS.filter((key) => item[key] !== undefined);
      if (given.length !== 1) context.addIssue(`must have exactly one of ${ORIGINS.join(', ')}`);
      if (item.from !== undefined && item.to === undefined)
        context.addIssue({
          code: 'custom',
          path: ['to'],
          message: 'says where an image with from goes, such as mirror/postgres',
        });
      if (item.fromStacks !== undefined && item.to === undefined)
        context.addIssue({
          code: 'custom',
          path: ['to'],
          message: 'says which owner gets the images that come from elsewhere, such as mirror',
        });
      if (item.from === undefined && item.to?.includes('/') === true)
        context.addIssue({ code: 'custom', path: ['to'], message: 'must be an owner' });
      if (item.fromStacks !== undefined && item.prune)
        context.addIssue({
          code: 'custom',
          path: ['prune'],
          message: 'cannot be used with fromStacks, which knows single tags only',
        });
    }),
  );

export type ImageItem = z.output<typeof imageItem>;
