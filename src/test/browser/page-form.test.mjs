// The page at /: the form of a template, and what is accessible only when it is looked for.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, screenshot, useBrowser } from './browser.mjs';
import { become, checked, choose, done, generate, openDemo } from './demo.mjs';

const used = useBrowser();

test('says that a template is being read, also when that takes long', async () => {
  const page = await openDemo(used);
  await page.clock.install();
  await page.selectOption('#template', { label: 'Just marked.docx' });
  await page.locator('#template-problem', { hasText: 'a few seconds' }).waitFor();
  await page.locator('.lamp', { hasText: 'Template: being read' }).waitFor();
  assert.equal(await page.locator('#template-problem.problem').count(), 0, 'it is no problem');
  for (let i = 0; i < 20 && (await page.locator('#template-problem', { hasText: 'longer than usual' }).count()) === 0; i++) {
    const answered = page.waitForResponse(/graphql/);
    await page.clock.runFor(2000);
    await answered;
  }
  await page.locator('#template-problem', { hasText: 'longer than usual' }).waitFor();
  await page.selectOption('#template', { label: 'Invoice.docx' });
  await page.locator('.lamp', { hasText: 'Template: ready' }).waitFor();
  await page.context().close();
});

test('keeps what was written for the person who wrote it', async () => {
  const page = await openDemo(used);
  await page.getByLabel('Customer name').fill('Typed by Alice');
  await choose(page, 'Invoice.docx');
  await choose(page, 'Offer letter.docx');
  assert.equal(await page.getByLabel('Customer name').inputValue(), 'Typed by Alice');
  await become(page, 'Bob');
  await become(page, 'Alice');
  await checked(page);
  assert.notEqual(await page.getByLabel('Customer name').inputValue(), 'Typed by Alice');
  await page.context().close();
});

test('has samples that make sense together', async () => {
  const page = await openDemo(used);
  await choose(page, 'Service contract.docx');
  const names = page.getByLabel('Name', { exact: false }).and(page.locator('#fields input'));
  assert.notEqual(await names.nth(0).inputValue(), await names.nth(1).inputValue());
  await choose(page, 'Invoice.docx');
  const values = await page.locator('.item').evaluateAll((rows) =>
    rows.map((row) => [...row.querySelectorAll('input[type=number]')].reduce((product, { value }) => product * value, 1)));
  assert.equal(Number(await page.getByLabel('Total').inputValue()), values.reduce((sum, value) => sum + value));
  await page.context().close();
});

test('is accessible with all that can be opened, and with many failures', async () => {
  const page = await openDemo(used, { viewport: { width: 1366, height: 768 } });
  await page.locator('#faults summary').click();
  assert.deepEqual(await axe(page), []);
  await page.fill('#name', 'Letter that fails');
  await page.fill('#count', '25');
  await generate(page);
  await done(page);
  assert.deepEqual(await axe(page), []);
  await page.context().close();
});

test('shows its states in forced colours', async () => {
  const page = await openDemo(used, { forcedColors: 'active' });
  await page.locator('.lamp.ok').first().waitFor();
  const seen = await page.locator('.lamp.ok .light').first().evaluate((it) => {
    const { backgroundColor, borderTopStyle } = getComputedStyle(it);
    return backgroundColor !== getComputedStyle(document.body).backgroundColor && backgroundColor !== 'rgba(0, 0, 0, 0)' && borderTopStyle;
  });
  assert.equal(seen, 'solid');
  await page.fill('#count', '2');
  await generate(page);
  await done(page);
  await screenshot(page, 'demo-forced-colors');
  await page.context().close();
});

test('says of a download that the network is away only while it is', async () => {
  const page = await openDemo(used);
  await page.fill('#count', '1');
  await generate(page);
  await done(page);
  await page.context().setOffline(true);
  await page.getByRole('button', { name: /^Download/ }).click();
  await page.locator('.document .notice', { hasText: 'cannot be reached' }).waitFor();
  await page.context().setOffline(false);
  await page.locator('.document .notice:empty').waitFor({ state: 'attached' });
  await page.context().close();
});
