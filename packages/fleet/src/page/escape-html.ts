import { showControls } from '@edp/kit';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Returns a text as it may stand in HTML, between tags or as the value of an attribute in quotes. */
export const escapeHtml = (text: string): string =>
  showControls(text).replaceAll(/[&<>"']/g, (each) => ENTITIES[each]!);

/** Returns a text that leads to an address, where it is one of the web; the text alone for any other. */
export function linkTo(address: string, text: string): string {
  const isWeb = URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
  return isWeb ? `<a href="${escapeHtml(new URL(address).href)}">${escapeHtml(text)}</a>` : escapeHtml(text);
}
