import * as z from 'zod/mini';
import { selection, texts } from './selection-fields.ts';
import { tagRules } from './tag-rules.ts';

/** Packages that can be read from one forge and uploaded to another as they are. */
export const PACKAGE_TYPES = ['generic', 'npm', 'maven', 'pypi', 'debian', 'rpm'] as const;

export type PackageType = (typeof PACKAGE_TYPES)[number] | 'helm';

const versions = z
  ._default(tagRules, () => tagRules.parse({}))
  .check(z.describe('Rules that a version has to pass, as for tags of images.'));

/** What an item below `packages` may say. */
export const packageItem = z.strictObject({
  ...selection,
  types: z
    ._default(z.array(z.enum(PACKAGE_TYPES)).check(z.minLength(1)), [...PACKAGE_TYPES])
    .check(z.describe('Types of packages; what has another type is named in the report and not copied.')),
  versions,
  distributions: texts(z.regex(/^[\w.-]+$/, 'must be the name of a distribution')).check(
    z.describe('Distributions of Debian packages, such as `bookworm`: the API does not list them.'),
  ),
  groups: z
    ._default(z.array(z.string().check(z.regex(/^[\w.-]*(\/[\w.-]+)*$/, 'must be the name of a group'))), [''])
    .check(z.describe('Groups of RPM packages, such as `el9`; the one without a name unless told.')),
});

/** What an item below `charts` may say: charts of an owner, or of a chart repository. Charts in an OCI registry are images. */
export const chartItem = z
  .strictObject({
    owner: z
      .optional(selection.owner)
      .check(z.describe('Organisation or user at the source whose Helm charts are mirrored.')),
    from: z
      .optional(z.string().check(z.refine(isRepository, 'must be the https address of a chart repository')))
      .check(
        z.describe(
          'Instead of owner: address of a chart repository, which serves index.yaml. Charts below oci:// belong to images.',
        ),
      ),
    to: selection.to.check(z.describe('Owner at the target; the same unless told, required with from.')),
    include: selection.include,
    exclude: selection.exclude,
    versions,
  })
  .check(
    z.superRefine((item, context) => {
      if ((item.owner === undefined) === (item.from === undefined)) context.addIssue('must have either owner or from');
      if (item.from !== undefined && item.to === undefined)
        context.addIssue({ code: 'custom', path: ['to'], message: 'says which owner gets the charts' });
    }),
  );

export type PackageItem = z.output<typeof packageItem>;
export type ChartItem = z.output<typeof chartItem>;

function isRepository(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, search } = new URL(text);
  const local = /(^|\.)localhost$|^127\./.test(hostname);
  return (protocol === 'https:' || (protocol === 'http:' && local)) && `${username}${password}${search}` === '';
}
