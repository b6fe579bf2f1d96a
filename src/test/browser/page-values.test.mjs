// The page at /: values that are none.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useBrowser } from './browser.mjs';
import { checked, generate, mutations, openDemo } from './demo.mjs';

const used = useBrowser();
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
const problem = (page, label) => page.locator('.field', { has: page.getByLabel(label) }).locator('.problem');

test('says that a date is none, and sends nothing without it', async () => {
  const page = await openDemo(used);
  const sent = mutations(page);
  await page.getByLabel('Answer by').focus();
  await page.keyboard.type('02312026');
  await problem(page, 'Answer by').filter({ hasText: 'no date' }).waitFor();
  await checked(page, '1 value needs');
  await generate(page);
  assert.equal(await page.evaluate(() => document.activeElement.labels[0].textContent), 'Answer by');
  assert.deepEqual(sent, []);
  await page.getByLabel('Answer by').fill('2026-12-24');
  await checked(page, 'fits');
  assert.equal(await problem(page, 'Answer by').textContent(), '');
  await page.context().close();
});

test('says that a number is none, and not that it is missing', async () => {
  const page = await openDemo(used);
  await page.getByLabel('Salary').focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('1e');
  await problem(page, 'Salary').filter({ hasText: 'no number' }).waitFor();
  await checked(page, '1 value needs');
  assert.doesNotMatch(await problem(page, 'Salary').textContent(), /missing/);
  await page.context().close();
});

const FILES = {
  text: ['notes.txt', 'text/plain', Buffer.from('a text')],
  'a drawing': ['logo.svg', 'image/svg+xml', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  'a text with the name of a picture': ['logo.png', 'image/png', Buffer.from('a text')],
  'a picture that is too large': ['logo.png', 'image/png', Buffer.alloc(100_000)],
};

test('refuses files that are no picture that Box takes', async () => {
  const page = await openDemo(used);
  const sent = mutations(page);
  const input = page.locator('.picture input');
  for (const [what, [name, mimeType, buffer]] of Object.entries(FILES)) {
    await input.setInputFiles({ name: 'good.png', mimeType: 'image/png', buffer: Buffer.from(PNG, 'base64') });
    await page.waitForFunction(() => document.querySelector('.picture img').naturalWidth === 1);
    await checked(page, 'fits');
    await input.setInputFiles({ name, mimeType, buffer });
    await problem(page, 'Logo').filter({ hasText: /Choose/ }).waitFor();
    assert.ok(await page.locator('.picture img').isHidden(), `${what}: the picture of before is gone`);
    await checked(page, 'attention');
    await generate(page);
  }
  assert.deepEqual(sent, []);
  await page.getByRole('button', { name: 'Remove the picture' }).click();
  await problem(page, 'Logo').filter({ hasText: 'missing' }).waitFor();
  await page.context().close();
});
