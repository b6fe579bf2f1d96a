// The page at /: what it says of a refusal, in words, at the right place, and no longer than it is true.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useBrowser } from './browser.mjs';
import { checked, done, generate, mutations, openDemo } from './demo.mjs';

const used = useBrowser();

test('says at a field what is missing without paths and formats', async () => {
  const page = await openDemo(used);
  const amount = page.locator('.item').nth(2).getByLabel('Amount');
  await amount.fill('');
  await checked(page, 'attention');
  const said = page.locator('.item').nth(2).locator('.problem', { hasText: /\w/ });
  assert.equal(await said.textContent(), 'This is missing: without it {{item.amount}} stays in the document as text.');
  await generate(page);
  await page.locator('#request-notice', { hasText: 'Nothing was made.' }).waitFor();
  assert.equal(await said.textContent(), 'This is missing: without it {{item.amount}} stays in the document as text.');
  await amount.fill('5');
  assert.equal(await page.textContent('#request-notice'), '');
  assert.ok(await page.locator('#anyway').isHidden());
  await page.context().close();
});

test('says of too much data that it is, and not that it fits', async () => {
  const page = await openDemo(used);
  await page.getByLabel('Customer name').fill('x'.repeat(200_000));
  await checked(page, 'The data of a document must be at most 100 KB');
  await generate(page);
  await page.locator('#request-notice', { hasText: 'The data of a document must be at most 100 KB' }).waitFor();
  assert.doesNotMatch(await page.textContent('body'), /documents\[/);
  await page.getByLabel('Customer name').fill('Ada');
  assert.equal(await page.textContent('#request-notice'), '');
  assert.equal(await page.textContent('#check'), '', 'nothing, until the data was checked again');
  await checked(page, 'fits');
  await page.context().close();
});

test('says at the folder that there is none', async () => {
  const page = await openDemo(used);
  const sent = mutations(page);
  const folder = page.locator('.lamp', { hasText: 'Folder' });
  await page.fill('#folder', '1');
  await generate(page);
  await page.locator('#request-notice', { hasText: /^Nothing was made\.$/ }).waitFor();
  assert.match(await page.textContent('#folder-problem'), /no such folder/);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'folder');
  await page.fill('#folder', '-1');
  await page.locator('#folder').press('Tab');
  await folder.filter({ hasText: 'not asked' }).waitFor();
  assert.match(await page.textContent('#folder-problem'), /digits only/);
  await generate(page);
  assert.equal(sent.length, 1);
  await page.fill('#folder', ' 0 ');
  await page.locator('#folder').press('Tab');
  await folder.filter({ hasText: /: ready/ }).waitFor();
  assert.equal(await page.textContent('#request-notice'), '');
  await generate(page);
  await done(page);
  assert.equal(sent[1].destinationFolderId, '0');
  await page.context().close();
});
