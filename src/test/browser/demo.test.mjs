// The demo page, as a person uses it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, open, origin, screenshot, useBrowser } from './browser.mjs';

const used = useBrowser();

async function openDemo(options) {
  const page = await open(used.browser, origin, options);
  await page.locator('#data label').first().waitFor(); // the templates are there
  return page;
}

const done = (page) => page.locator('#status', { hasText: 'Done.' }).waitFor({ timeout: 60000 });

test('makes documents by keyboard alone', async () => {
  const page = await openDemo();
  const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.textContent);
  const tabTo = async (id) => {
    for (let i = 0; i < 30 && (await focused()) !== id; i++) await page.keyboard.press('Tab');
    assert.equal(await focused(), id);
  };
  await tabTo('name');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Letter');
  await tabTo('Generate');
  await page.keyboard.press('Enter');
  await done(page);
  assert.match(await page.textContent('#status'), /3 of 3 ready/);
  const names = await page.locator('#documents .name').allTextContents();
  assert.equal(names.length, 3);
  await tabTo('Download');
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  assert.match((await download).suggestedFilename(), /\.(pdf|docx)$/);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test('tells which documents have failed, and why', async () => {
  const page = await openDemo();
  await page.fill('#name', 'Letter that fails');
  await page.fill('#count', '2');
  await page.getByRole('button', { name: 'Generate' }).click();
  await done(page);
  assert.deepEqual(await page.locator('#documents .name').allTextContents(), ['Letter that fails 1', 'Letter that fails 2']);
  const states = await page.locator('#documents .failed').allTextContents();
  assert.equal(states.filter((text) => text === 'Failed').length, 2);
  assert.ok(states.length > 2, 'the reasons');
  assert.match(await page.textContent('#status'), /0 of 2 ready, 2 failed. Done./);
  await page.context().close();
});

test('counts down after a rate limit', async () => {
  const page = await openDemo();
  await page.getByRole('button', { name: 'Cause a rate limit' }).click();
  await page.locator('#delay', { hasText: /try again in \d+ s/ }).waitFor();
  assert.match(await page.textContent('#problem'), /Too many requests to Box/);
  await screenshot(page, 'demo-rate-limit');
  await page.context().close();
});

test('links to its query in GraphiQL', async () => {
  const page = await openDemo();
  await page.getByRole('button', { name: 'Generate' }).click();
  await page.locator('#query').click();
  await page.locator('.graphiql-query-editor', { hasText: 'docgenBatchGroupUpdated' }).waitFor();
  await page.context().close();
});

for (const [name, options] of Object.entries({
  light: { colorScheme: 'light', viewport: { width: 900, height: 800 } },
  dark: { colorScheme: 'dark', viewport: { width: 900, height: 800 } },
  phone: { colorScheme: 'light', viewport: { width: 390, height: 800 } },
})) {
  test(`is accessible: ${name}`, async () => {
    const page = await openDemo(options);
    await page.getByRole('button', { name: 'Generate' }).click();
    await done(page);
    assert.deepEqual(await axe(page), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), 'no horizontal scrolling');
    await screenshot(page, `demo-${name}`);
    await page.context().close();
  });
}
