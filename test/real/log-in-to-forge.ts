import type { Chromium } from '../world/chromium.ts';

/** Fills in the form of a forge in a real browser; returns as whom it shows the settings afterwards, undefined where as nobody. */
export async function logInToForge(
  chromium: Chromium,
  { origin, username, password }: { origin: string; username: string; password: string },
): Promise<string | undefined> {
  // The server of the tests has no built frontend, and its pages stop at a dialog that says so. The form needs none.
  const page = await chromium.open(`${origin}/user/login`, { scripts: false });
  for (const [id, text] of Object.entries({ user_name: username, password })) {
    await page.evaluate(`document.getElementById('${id}').focus()`);
    await page.type(text);
  }
  await page.evaluate('window.before = true');
  await page.press('Enter');
  // The answer is another page, without the mark.
  while (await page.evaluate("window.before === true || document.readyState !== 'complete'").catch(() => true))
    await new Promise((resolve) => setTimeout(resolve, 100));
  return page.evaluate(`fetch('/user/settings').then(async (answer) =>
    new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('username')?.value)`);
}
