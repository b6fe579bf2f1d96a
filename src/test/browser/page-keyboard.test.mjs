// The page at / by keyboard.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useBrowser } from './browser.mjs';
import { checked, done, mutations, openDemo } from './demo.mjs';

const used = useBrowser();
const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.tagName);

/** The controls of which less than a half could be seen when they got the focus. */
async function hidden(page) {
  const found = [];
  await page.locator('#template').focus();
  for (let i = 0; i < 60 && (await focused(page)) !== 'generate'; i++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const { activeElement: it } = document;
      const { x, y, width, height } = it.getBoundingClientRect();
      const at = document.elementFromPoint(x + width / 2, y + height / 2);
      return at === it || it.contains(at) || at?.contains(it) && !at.closest('.actions') ? null : it.labels?.[0]?.textContent ?? it.ariaLabel;
    });
    if (name) found.push(name);
  }
  assert.equal(await focused(page), 'generate');
  return found;
}

for (const [width, height] of [[1366, 768], [768, 1024], [683, 384], [390, 844]]) {
  test(`shows what has the focus: ${width} by ${height}`, async () => {
    const page = await openDemo(used, { viewport: { width, height }, reducedMotion: 'reduce' });
    assert.deepEqual(await hidden(page), []);
    await page.context().close();
  });
}

test('leaves room to write where there is little height', async () => {
  const page = await openDemo(used, { viewport: { width: 320, height: 256 } });
  assert.equal(await page.locator('.actions').evaluate((it) => getComputedStyle(it).position), 'static');
  await page.context().close();
});

test('makes documents once, when Enter is held or pressed again', async () => {
  const page = await openDemo(used);
  const sent = mutations(page);
  await page.getByLabel('Customer name').focus();
  for (let i = 0; i < 30; i++) await page.keyboard.down('Enter'); // the first, and repeats of it
  await page.keyboard.up('Enter');
  await page.locator('.document').first().waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await done(page);
  assert.equal(sent.length, 1);
  await page.context().close();
});

test('keeps the focus where a person is', async () => {
  const page = await openDemo(used);
  await page.locator('#generate').focus();
  await page.keyboard.press('Enter');
  await page.locator('.document').first().waitFor();
  assert.equal(await focused(page), 'generate');
  await page.locator('#switch').press('Enter');
  await page.getByRole('button', { name: 'Alice', exact: true }).press('Enter');
  assert.equal(await focused(page), 'switch');
  await checked(page);
  await page.context().close();
});
