// The page at /: sending a document to people who are to sign it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, screenshot, useBrowser } from './browser.mjs';
import { become, checked, done, generate, openDemo, tokensOf } from './demo.mjs';

const used = useBrowser();

/** The row of a document that is ready, with the form for those who are to sign it. */
async function openForm(page) {
  await generate(page);
  await done(page);
  const row = page.locator('.document').first();
  await row.getByRole('button', { name: /^Send to sign / }).click();
  return row;
}

const emails = (row) => row.getByLabel('E-mail addresses of those who sign');

const said = (row, text) => row.getByRole('status').filter({ hasText: new RegExp(`^${text}$`) }).waitFor({ timeout: 30000 });

test('sends a document to sign, once, and shows who has signed until all have', async () => {
  const page = await openDemo(used);
  const sent = tokensOf(page, 'Sign');
  const row = await openForm(page);
  await emails(row).fill('grace@example.com, alan@example.com');
  await screenshot(page, 'page-sign');
  assert.deepEqual(await axe(page), []);
  await row.getByRole('button', { name: 'Send', exact: true }).dblclick();
  await said(row, 'All have signed\\.');
  await row.getByText('grace@example.com has signed.').waitFor();
  await row.getByText('alan@example.com has signed.').waitFor();
  assert.equal(await row.getByRole('button', { name: /^Send to sign / }).count(), 0);
  assert.equal(sent.length, 1);
  await screenshot(page, 'page-signed');
  assert.deepEqual(await axe(page), []);
  const [download] = await Promise.all([page.waitForEvent('download'), row.getByRole('button', { name: /^Download signed / }).click()]);
  assert.match(download.suggestedFilename(), /\.pdf$/);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test('says who has declined, and lets it be sent again', async () => {
  const page = await openDemo(used);
  const row = await openForm(page);
  await emails(row).fill('declines@example.com');
  await emails(row).press('Enter');
  await row.getByRole('alert').filter({ hasText: 'It was not signed.' }).waitFor({ timeout: 30000 });
  await row.getByText(/^declines@example.com has declined/).waitFor();
  await row.getByRole('button', { name: /^Send to sign / }).waitFor();
  await page.context().close();
});

test('refuses what is no address, and sends nothing', async () => {
  const page = await openDemo(used);
  const sent = tokensOf(page, 'Sign');
  const row = await openForm(page);
  for (const [typed, sentence] of [['', 'Say who is to sign it.'], ['grace', '“grace” is no e-mail address.'], ['a@b.c A@b.c', 'Each can sign once.']]) {
    await emails(row).fill(typed);
    await row.getByRole('button', { name: 'Send', exact: true }).click();
    await row.getByRole('alert').filter({ hasText: sentence }).waitFor();
    assert.equal(await emails(row).getAttribute('aria-invalid'), 'true');
  }
  assert.deepEqual(sent, []);
  await page.context().close();
});

test('goes on to show a sign request after a reload', async () => {
  const page = await openDemo(used);
  const row = await openForm(page);
  await emails(row).fill('grace@example.com');
  await row.getByRole('button', { name: 'Send', exact: true }).click();
  await row.getByRole('status').first().waitFor();
  await page.reload();
  await become(page, 'Alice');
  await said(page.locator('.document').first(), 'All have signed\\.');
  assert.equal(await page.locator('.document').first().getByRole('button', { name: /^Send to sign / }).count(), 0);
  await page.context().close();
});

/** What the page asks in an operation of this name goes to `answer`. */
const intercept = (page, operation, answer) =>
  page.route('**/graphql', (route) => (route.request().postData()?.includes(` ${operation}(`) ? answer(route) : route.continue()));

test('sends it once although the page is reloaded before an answer comes', async () => {
  const page = await openDemo(used);
  const sent = [];
  let reached;
  const atGateway = new Promise((resolve) => (reached = resolve));
  await intercept(page, 'Sign', async (route) => {
    sent.push(route.request().postDataJSON().variables.input);
    const response = await route.fetch();
    if (sent.length > 1) return route.fulfill({ response });
    reached(); // and its answer is lost
  });
  const row = await openForm(page);
  await emails(row).fill('grace@example.com');
  await row.getByRole('button', { name: 'Send', exact: true }).click();
  await atGateway;
  await page.reload();
  await said(page.locator('.document').first(), 'All have signed\\.');
  assert.equal(sent.length, 2);
  assert.deepEqual(sent[1], sent[0]);
  assert.equal(await page.locator('.document').first().getByRole('button', { name: /^Send to sign / }).count(), 0);
  await page.context().close();
});

test('does not send again what a person has sent who is not signed in any more', async () => {
  const page = await openDemo(used);
  const sent = [];
  await intercept(page, 'Sign', (route) => sent.push(route.request().headers().authorization));
  const row = await openForm(page);
  await emails(row).fill('grace@example.com');
  await row.getByRole('button', { name: 'Send', exact: true }).click();
  await row.getByRole('button', { name: 'Sending…' }).waitFor();
  await become(page, 'Bob');
  await checked(page);
  assert.equal(sent.length, 1);
  await become(page, 'Alice');
  await page.locator('.document').first().getByText('Sending…').last().waitFor();
  assert.deepEqual(sent, [sent[0], 'Bearer alice']);
  await page.context().close();
});

test('does not send again what it sent too long ago, and says so', async () => {
  const page = await openDemo(used);
  const sent = tokensOf(page, 'Sign');
  await intercept(page, 'Sign', () => {});
  const row = await openForm(page);
  await emails(row).fill('grace@example.com');
  await row.getByRole('button', { name: 'Send', exact: true }).click();
  await page.waitForFunction(() => Object.keys(sessionStorage).some((key) => key.startsWith('sign request')));
  await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('sign request')).forEach((key) =>
    sessionStorage.setItem(key, JSON.stringify({ ...JSON.parse(sessionStorage.getItem(key)), since: Date.now() - 600_000 }))));
  await page.reload();
  const again = page.locator('.document').first();
  await again.getByRole('alert').filter({ hasText: 'Look in Box before you send it again.' }).waitFor();
  await again.getByRole('button', { name: /^Send to sign / }).waitFor();
  assert.equal(sent.length, 1);
  await page.context().close();
});

test('offers the signed files as soon as they are complete, and not before', async () => {
  const page = await openDemo(used);
  let isReadyForDownload = false;
  await intercept(page, 'Signatures', (route) => {
    const signRequest = { status: 'SIGNED', isReadyForDownload, signers: [] };
    const event = { data: { signRequestUpdated: { signRequest, delay: null } } };
    return route.fulfill({ contentType: 'text/event-stream', body: `event: next\ndata: ${JSON.stringify(event)}\n\nevent: complete\n\n` });
  });
  const row = await openForm(page);
  await emails(row).fill('grace@example.com');
  await row.getByRole('button', { name: 'Send', exact: true }).click();
  await said(row, 'All have signed\\. Box writes the signatures into the files\\.');
  const download = row.getByRole('button', { name: /^Download signed / });
  assert.equal(await download.count(), 0);
  isReadyForDownload = true;
  await download.waitFor();
  await page.context().close();
});

test('offers to send it again if the request is not there any more', async () => {
  const page = await openDemo(used);
  const row = await openForm(page);
  await emails(row).fill('waits@example.com');
  await row.getByRole('button', { name: 'Send', exact: true }).click();
  await said(row, 'Sent to be signed\\.');
  await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('sign request')).forEach((key) =>
    sessionStorage.setItem(key, '"5f9b2c3e-0000-4000-8000-000000000099"')));
  await page.reload();
  await become(page, 'Alice');
  await page.locator('.document').first().getByRole('button', { name: /^Send to sign / }).waitFor({ timeout: 15000 });
  await page.context().close();
});
