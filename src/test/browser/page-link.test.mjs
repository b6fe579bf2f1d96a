// The page at /: the link of a document, for people to whom it is to be sent.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, useBrowser } from './browser.mjs';
import { done, generate, openDemo } from './demo.mjs';

const used = useBrowser();

test('copies a link that others can open, and says who', async () => {
  const page = await openDemo(used, { permissions: ['clipboard-read', 'clipboard-write'] });
  await generate(page);
  await done(page);
  const row = page.locator('.document').first();
  await row.getByRole('button', { name: /^Copy link of / }).click();
  await row.getByRole('status').filter({ hasText: 'The link is copied. All who have it can open the document.' }).waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^https:\/\/[a-z.]+\/s\/\w+$/);
  assert.deepEqual(await axe(page), []);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test('shows the link if the browser does not let it be copied', async () => {
  const page = await openDemo(used);
  await page.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError')); });
  await generate(page);
  await done(page);
  const row = page.locator('.document').first();
  await row.getByRole('button', { name: /^Copy link of / }).click();
  assert.match(await row.locator('code').textContent(), /^https:\/\/[a-z.]+\/s\/\w+$/);
  await page.context().close();
});
