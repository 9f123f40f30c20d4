import { parseImageReference } from '@edp/oci';
import { z } from 'zod';
import { globs, selection } from './selection-fields.ts';
import { tagRules } from './tag-rules.ts';

const ORIGINS = ['owner', 'from', 'fromStacks'] as const;

/** What an item below `images` may say: images of an owner, one image of another registry, or those that rendered stacks name. */
export const imageItem = z
  .strictObject({
    owner: selection.owner.optional().describe('Organisation or user at the source whose images are mirrored.'),
    from: z
      .string()
      .refine(
        (text) => parseImageReference(text) !== undefined,
        'must be an image with its registry, such as docker.io/library/postgres:16',
      )
      .optional()
      .describe('Instead of owner: an image of any registry, with a tag, a digest, or neither and rules in tags.'),
    fromStacks: z
      .strictObject({
        repository: z
          .string()
          .regex(/^[\w.-]+\/[\w.-]+$/, 'must be owner/name')
          .describe('Repository at the source with the rendered configuration.'),
        instances: z
          .array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'must be tenant/environment'))
          .min(1)
          .describe('`tenant/environment` of each instance whose images are needed.'),
        ref: z.string().default('main').describe('Branch to read.'),
      })
      .optional()
      .describe('Instead of owner: every image that the rendered configuration of instances names.'),
    to: z
      .string()
      .regex(/^[\w.-]+(\/[\w./-]+)?$/, 'must be an owner, or owner/image for an item with from')
      .optional()
      .describe(
        'Owner at the target, the same unless told; with `from` the owner or the whole name, with `fromStacks` the owner of images that come from elsewhere.',
      ),
    include: globs.describe('Globs of image names to mirror; all unless told.'),
    exclude: globs.describe('Globs of image names to leave out.'),
    tags: tagRules.default(() => tagRules.parse({})).describe('Rules that a tag has to pass.'),
    platforms: z
      .array(
        z.string().regex(/^[a-z0-9]+\/[a-z0-9_]+(\/[a-z0-9]+)?$/, 'must be os/architecture or os/architecture/variant'),
      )
      .default([])
      .describe(
        'Only these platforms of an index, such as `linux/amd64`; all unless told. The index then has another digest than at the source.',
      ),
    foreignLayers: z
      .enum(['copy', 'skip'])
      .default('copy')
      .describe(
        'Layers that their licence keeps out of registries (Windows). Forgejo takes no image without all of its layers.',
      ),
    referrers: z.boolean().default(true).describe('Also signatures, SBOMs and attestations of the images.'),
    prune: z
      .boolean()
      .default(false)
      .describe(
        'Remove tags of these images at the target that the rules do not select at the source, `limits.deletions` at most of each image.',
      ),
  })
  .superRefine((item, context) => {
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
  });

export type ImageItem = z.output<typeof imageItem>;
