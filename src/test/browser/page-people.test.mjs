// The page at /: what it keeps apart when one person follows another.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useBrowser } from './browser.mjs';
import { become, checked, done, generate, openDemo, tokensOf } from './demo.mjs';

const used = useBrowser();

test('never sends what one person has requested with the token of another', async () => {
  const page = await openDemo(used);
  const tokens = tokensOf(page, 'Generate');
  await become(page, 'Bob');
  await checked(page);
  await page.context().setOffline(true);
  await generate(page);
  await page.locator('#request-notice', { hasText: 'network' }).waitFor();
  await page.locator('#switch').click();
  await page.getByRole('button', { name: 'Alice', exact: true }).click();
  await page.locator('#documents-notice', { hasText: 'given up' }).waitFor();
  await page.context().setOffline(false);
  await page.locator('#switch', { hasText: 'Alice' }).waitFor();
  await checked(page);
  assert.deepEqual([...new Set(tokens)], ['Bearer bob']);
  assert.equal(await page.locator('.document').count(), 0);
  await page.context().close();
});

test('shows the documents of a person to that person alone, also after a reload', async () => {
  const page = await openDemo(used);
  const tokens = tokensOf(page, 'Documents');
  await generate(page);
  await page.locator('.document').first().waitFor();
  await become(page, 'Bob');
  await checked(page);
  assert.equal(await page.locator('.document').count(), 0);
  assert.equal(await page.textContent('#status'), 'Nothing was requested yet.');
  assert.deepEqual(tokens, ['none'], 'followed by Alice, the default of the sandbox here');
  await page.reload();
  await done(page);
  assert.equal(await page.locator('.document').count(), 3);
  await page.context().close();
});
