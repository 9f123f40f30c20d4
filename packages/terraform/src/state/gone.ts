/** What is said of a Terraform that ended without printing why: killed for want of memory, or cut off by a full disk. */
export const GONE = 'is gone without a word: what it created in its last 20 s may be missing in the state';
