import { z } from 'zod';

const owner = z.string().regex(/^[\w.-]+$/, 'must be the name of an organisation or user');
export const globs = z.array(z.string().min(1)).default([]);
/** What every item of mirror.yaml says: whose things, which of them, and to whom they go. */
export const selection = {
  owner: owner.describe('Organisation or user at the source.'),
  to: owner.optional().describe('Owner at the target; the same unless told.'),
  include: globs.describe('Globs of names to mirror; all unless told.'),
  exclude: globs.describe('Globs of names to leave out.'),
};
