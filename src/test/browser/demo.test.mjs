// The page at /, as a person uses it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SCREENSHOTS, axe, screenshot, useBrowser } from './browser.mjs';
import { checked, choose, done, generate, mutations, openDemo as open } from './demo.mjs';

const used = useBrowser();
const openDemo = (options) => open(used, options);

/** src/docs/page.png is a copy of what this takes, first, so that no name is taken. */
test('looks as in README', async () => {
  const page = await openDemo({ viewport: { width: 1366, height: 768 }, deviceScaleFactor: 1 });
  await page.locator('#faults summary').click();
  await page.getByRole('button', { name: 'Try: Documents that fail' }).click();
  await done(page);
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path: `${SCREENSHOTS}page.png` });
  await page.context().close();
});

test('makes documents by keyboard alone', async () => {
  const page = await openDemo();
  const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.textContent);
  const tabTo = async (id) => {
    for (let i = 0; i < 60 && (await focused()) !== id; i++) await page.keyboard.press('Tab');
    assert.equal(await focused(), id);
  };
  await tabTo('name');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Letter');
  await tabTo('generate');
  await page.keyboard.press('Enter');
  await done(page);
  assert.match(await page.textContent('#status'), /3 of 3 ready/);
  assert.equal(await page.locator('.document').count(), 3);
  await tabTo('Download');
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  assert.match((await download).suggestedFilename(), /^Letter 1.*\.pdf$/);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test('previews a document in a tab of its own', async () => {
  const page = await openDemo();
  await page.fill('#count', '1');
  await generate(page);
  await done(page);
  const opened = page.context().waitForEvent('page');
  await page.getByRole('button', { name: /^Preview/ }).click();
  const preview = await opened;
  await preview.waitForURL(/^http.*preview/);
  assert.equal(await preview.evaluate(() => window.opener), null);
  await page.context().close();
});

test('makes nothing twice by a double click', async () => {
  const page = await openDemo();
  const sent = mutations(page);
  await page.getByRole('button', { name: 'Generate', exact: true }).dblclick();
  await done(page);
  assert.equal(sent.length, 1);
  assert.match(sent[0].idempotencyKey, /^[\da-f]{8}-[\da-f-]{27}$/);
  assert.equal(await page.locator('.document').count(), 3);
  await page.context().close();
});

test('tells which of 25 documents have failed, and why', async () => {
  const page = await openDemo();
  await page.locator('#faults summary').click();
  await page.getByRole('button', { name: 'Try: Documents that fail' }).click();
  await done(page);
  assert.match(await page.textContent('#status'), /3 of 5 ready, 2 failed\. Done\./);
  assert.equal(await page.locator('.document.failed .reasons').count(), 2);
  const failed = await page.locator('#bar .failed').evaluate((part) => part.getBoundingClientRect().width / part.parentElement.clientWidth);
  assert.ok(failed > 0.35 && failed < 0.45, `the bar shows ${failed} as failed`);
  await page.fill('#count', '25');
  await generate(page);
  await page.locator('#status', { hasText: '25 of 25 ready. Done.' }).waitFor({ timeout: 60000 });
  await screenshot(page, 'demo-25');
  await page.context().close();
});

test('says at a field that its value is missing, before and when it is sent', async () => {
  const page = await openDemo();
  const sent = mutations(page);
  await page.getByLabel('Customer name').fill('');
  await checked(page, '1 value needs your attention');
  const problem = page.locator('.field', { has: page.getByLabel('Customer name') }).locator('.problem');
  assert.match(await problem.textContent(), /customer_name/);
  assert.equal(await page.getByLabel('Customer name').getAttribute('aria-invalid'), 'true');
  await generate(page);
  await page.locator('#request-notice', { hasText: 'Nothing was made.' }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.labels[0].textContent), 'Customer name *');
  assert.equal(await page.locator('.document').count(), 0);
  await page.getByRole('button', { name: 'Generate all the same' }).click();
  await done(page);
  assert.match(await page.textContent('#status'), /3 of them with errors/);
  assert.deepEqual(sent.map(({ check }) => check), ['REFUSE', 'NONE']);
  assert.doesNotMatch(await page.textContent('body'), /documents\[/);
  await page.context().close();
});

test('shows what the gateway refuses at its control, in words', async () => {
  const page = await openDemo();
  await page.fill('#name', 'A/B');
  await generate(page);
  await page.locator('#name-problem', { hasText: /\w/ }).waitFor();
  assert.doesNotMatch(await page.textContent('body'), /documents\[/);
  await screenshot(page, 'demo-refused');
  await page.fill('#name', '');
  await generate(page);
  assert.match(await page.textContent('#name-problem'), /Give the documents a name/);
  await page.context().close();
});

test('has rows for lists, which can be added and removed', async () => {
  const page = await openDemo();
  await choose(page, 'Invoice.docx');
  const sent = mutations(page);
  const rows = page.locator('.item');
  await page.getByRole('button', { name: 'Add a row to Lines' }).click();
  assert.equal(await rows.count(), 3);
  await rows.nth(2).getByLabel('Name').fill('Programme');
  await rows.nth(2).getByLabel('Price').fill('');
  await checked(page, 'attention');
  assert.match(await rows.nth(2).locator('.problem', { hasText: /\w/ }).textContent(), /price/);
  await rows.nth(2).getByLabel('Price').fill('7.5');
  await checked(page, 'fits');
  await page.getByRole('button', { name: 'Remove Lines 1' }).click();
  await generate(page);
  await done(page);
  const { lines } = sent[0].documents[0].data.invoice;
  assert.equal(lines.length, 2);
  assert.equal(lines[1].name, 'Programme');
  assert.equal(lines[1].price, 7.5);
  await page.context().close();
});

test('sends a picture that a person has chosen', async () => {
  const page = await openDemo();
  const sent = mutations(page);
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
  await page.setInputFiles('.picture input', { name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from(png, 'base64') });
  await page.waitForFunction(() => document.querySelector('.picture img').naturalWidth === 1);
  await generate(page);
  await done(page);
  assert.equal(sent[0].documents[0].data.logo, png);
  await page.context().close();
});

test('does not offer to generate while Box still reads the template', async () => {
  const page = await openDemo();
  await page.route('**/graphql', async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    await route.fulfill({ response, body: page.reading ? body.replace('"processing":false', '"processing":true') : body });
  });
  page.reading = true;
  await page.selectOption('#template', { label: 'Invoice.docx' });
  await page.locator('#template-problem', { hasText: 'still reading' }).waitFor();
  assert.ok(await page.locator('#generate').isDisabled());
  page.reading = false;
  await checked(page);
  assert.ok(await page.locator('#generate').isEnabled());
  assert.equal(await page.textContent('#template-problem'), '');
  await page.context().close();
});

test('counts down after a rate limit where it was caused, and then says nothing more', async () => {
  const page = await openDemo();
  await page.clock.install();
  await page.locator('#faults summary').click();
  await page.getByRole('button', { name: 'Try: Too many requests' }).click();
  const notice = page.locator('#trials li', { hasText: 'Too many requests' }).locator('.notice');
  await notice.filter({ hasText: /Too many requests to Box.*try again in \d+ s/ }).waitFor();
  await screenshot(page, 'demo-rate-limit');
  assert.equal(await page.textContent('#request-notice'), '');
  await page.clock.runFor(101_000);
  assert.equal(await notice.textContent(), '');
  await page.context().close();
});

test('goes on by itself when the network is back', async () => {
  const page = await openDemo();
  await page.fill('#count', '5');
  await generate(page);
  await page.locator('.document').first().waitFor();
  await page.evaluate(() => {
    window.said = [];
    const place = document.getElementById('documents-notice');
    new MutationObserver(() => window.said.push(place.textContent)).observe(place, { childList: true, subtree: true });
  });
  await page.context().setOffline(true);
  await page.locator('#request-notice', { hasText: 'You are offline' }).waitFor();
  await page.locator('#documents-notice', { hasText: 'network is away' }).waitFor();
  await screenshot(page, 'demo-offline');
  await page.context().setOffline(false);
  await done(page);
  assert.deepEqual((await page.evaluate(() => window.said)).filter((text) => text && !text.includes('network is away')), []);
  assert.equal(await page.textContent('#documents-notice'), '');
  assert.equal(await page.textContent('#request-notice'), '');
  await page.context().close();
});

test('sends what was requested offline once, when the network is back', async () => {
  const page = await openDemo();
  const sent = mutations(page);
  await page.context().setOffline(true);
  await generate(page);
  await page.locator('#request-notice', { hasText: 'network' }).waitFor();
  await page.context().setOffline(false);
  await done(page);
  assert.equal(new Set(sent.map(({ idempotencyKey }) => idempotencyKey)).size, 1);
  assert.equal(await page.locator('.document').count(), 3);
  await page.context().close();
});

test('asks to sign in when a token has expired, and goes on', async () => {
  const page = await openDemo();
  await page.locator('#faults summary').click();
  await page.getByRole('button', { name: 'Try: A token that has expired' }).click();
  await page.locator('#access-reason', { hasText: /\w/ }).waitFor();
  assert.ok(await page.locator('#generate').isDisabled());
  await page.getByRole('button', { name: 'Bob' }).click();
  await checked(page);
  assert.match(await page.textContent('#switch'), /Bob/);
  assert.ok(await page.locator('#access').isHidden());
  await page.context().close();
});

test('says what a person without Doc Gen can do', async () => {
  const page = await openDemo();
  await page.getByRole('button', { name: /switch user/ }).click();
  await page.getByRole('button', { name: /^Carol/ }).click();
  await page.locator('.lamp.failed', { hasText: 'Doc Gen' }).waitFor();
  assert.match(await page.textContent('.lamp.failed'), /administrator|Admin Console/);
  await screenshot(page, 'demo-carol');
  await page.context().close();
});

test('opens each operation in GraphiQL', async () => {
  const page = await openDemo();
  await generate(page);
  await done(page);
  const row = page.locator('#operations tr', { hasText: 'Generate' });
  assert.match(await row.locator('td').nth(2).textContent(), /^[1-9]/, 'calls to Box');
  const opened = page.context().waitForEvent('page');
  await page.locator('#operations a', { hasText: 'Documents' }).click();
  const graphiql = await opened;
  await graphiql.locator('.graphiql-query-editor', { hasText: 'docgenBatchGroupUpdated' }).waitFor();
  assert.equal(new URL(graphiql.url()).search, '');
  await page.context().close();
});

const SIZES = { desk: [1366, 768], wide: [1920, 1080], tablet: [820, 1180], phone: [390, 844] };

for (const [name, [width, height]] of Object.entries(SIZES)) {
  for (const colorScheme of ['light', 'dark']) {
    test(`is accessible: ${name}, ${colorScheme}`, async () => {
      const page = await openDemo({ colorScheme, viewport: { width, height } });
      assert.deepEqual(await axe(page), []);
      if (name === 'desk') assert.ok(await page.evaluate(() => ['generate', 'results'].every((id) => document.getElementById(id).getBoundingClientRect().bottom <= window.innerHeight)), 'both columns are in view');
      await page.fill('#count', '2');
      await generate(page);
      await done(page);
      assert.deepEqual(await axe(page), []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), 'no horizontal scrolling');
      await screenshot(page, `demo-${name}-${colorScheme}`);
      await page.context().close();
    });
  }
}
