// What the tests of the page at / do with it.
import { open, origin } from './browser.mjs';

/** The page, with the form of the first template. Without `options.loaded`, as soon as it is there. */
export async function openDemo(used, { loaded = true, ...options } = {}) {
  const page = await open(used.browser, origin, options);
  if (loaded) await checked(page);
  return page;
}

export const checked = (page, text = /fits the template|attention/) => page.locator('#check', { hasText: text }).waitFor({ timeout: 15000 });

export const done = (page) => page.locator('#status', { hasText: 'Done.' }).waitFor({ timeout: 60000 });

export const generate = (page) => page.getByRole('button', { name: 'Generate', exact: true }).click();

export async function choose(page, label) {
  await page.selectOption('#template', { label });
  await checked(page);
}

/** Switches to a person of the sandbox, by the beginning of the name. */
export async function become(page, name) {
  await page.getByRole('button', { name: /switch user/i }).click();
  await page.locator('#access-users').getByRole('button', { name }).click();
  await page.locator('#switch', { hasText: name }).waitFor();
}

/** Counts the mutations that a page sends. */
export function mutations(page) {
  const sent = [];
  page.on('request', (request) => request.postData()?.includes('mutation Generate') && sent.push(request.postDataJSON().variables.input));
  return sent;
}

/** The tokens of the operations that a page sends, whose name this is. */
export function tokensOf(page, operation) {
  const sent = [];
  page.on('request', (request) => request.postData()?.includes(` ${operation}(`) && sent.push(request.headers().authorization ?? 'none'));
  return sent;
}
