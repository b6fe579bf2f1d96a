// The example of an application, built and served by Vite, as a person uses it: npm test, with APPLICATION_URL for its address.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { axe, open, screenshot, useBrowser } from '../browser/browser.mjs';

const used = useBrowser();
const BILL = `Bill ${Date.now()}`; // Box adds a time to a name that is taken.

async function loggedIn() {
  const page = await open(used.browser, process.env.APPLICATION_URL);
  await login(page, 'alice');
  await waitForTemplates(page);
  return page;
}

async function login(page, token) {
  await page.getByLabel('Access token').fill(token);
  await page.getByRole('button', { name: 'Log in' }).click();
}

async function waitForTemplates(page) {
  await page.getByText('Logged in as Alice').waitFor();
  await page.getByRole('option', { name: 'Welcome letter.docx' }).waitFor({ state: 'attached' });
}

const choose = (page, name) => page.getByLabel('Template').selectOption({ label: name });
const generate = (page) => page.getByRole('button', { name: 'Generate' }).click();
const document = (page, name) => page.getByRole('listitem').filter({ hasText: name });

test('from login to download, with rows of a table', async () => {
  const page = await loggedIn();
  await choose(page, 'Invoice.docx');
  await page.getByLabel('Name of the document').fill(BILL);
  for (const [label, value] of Object.entries({ Number: '7', Customer: 'Ada Lovelace', Date: '2026-01-31', Total: '30' })) {
    await page.getByLabel(label).fill(value);
  }
  await page.getByRole('button', { name: /add/i }).click();
  for (const [label, value] of Object.entries({ Name: 'Paper', Quantity: '3', Price: '10' })) {
    await page.locator('form').getByLabel(label, { exact: false }).last().fill(value);
  }
  assert.deepEqual(await axe(page), []);
  await screenshot(page, 'example-react');
  await generate(page);
  await document(page, `${BILL}.pdf`).getByText('Ready', { exact: true }).waitFor();
  const download = page.waitForEvent('download');
  await document(page, `${BILL}.pdf`).getByRole('button', { name: 'Download' }).click();
  const file = await download;
  assert.equal(file.suggestedFilename(), `${BILL}.pdf`);
  assert.match(readFileSync(await file.path(), 'latin1'), /^%PDF-.*ADA LOVELACE.*Paper/s);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test('a picture is read as base64', async () => {
  const page = await loggedIn();
  await choose(page, 'Offer letter.docx');
  await page.getByLabel('Name of the document').fill('With a logo');
  await page.getByLabel('Customer name').fill('Ada');
  await page.getByLabel('Salary').fill('1000');
  await page.getByLabel('Logo').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('a picture') });
  assert.ok(await page.locator('legend', { hasText: 'Perks' }).locator('.required').isHidden(), 'a list may be empty');
  const sent = page.waitForRequest((request) => request.postDataJSON()?.operationName === 'Generate');
  await generate(page);
  const { data } = (await sent).postDataJSON().variables.documents[0];
  assert.equal(Buffer.from(data.logo, 'base64').toString(), 'a picture');
  await page.context().close();
});

test('a response that is lost makes nothing twice', async () => {
  const page = await loggedIn();
  const sent = [];
  await page.route('**/graphql', async (route) => {
    const { operationName, variables } = route.request().postDataJSON();
    if (operationName !== 'Generate') return route.continue();
    const { data } = await (await route.fetch()).json();
    sent.push({ key: variables.key, batch: data.createDocgenBatch.batch.id });
    return sent.length === 1 ? route.abort() : route.fulfill({ json: { data } });
  });
  await choose(page, 'Welcome letter.docx');
  await page.getByLabel('Name of the document').fill('Once');
  await page.getByLabel('Customer name').fill('Ada');
  await generate(page);
  await document(page, 'Once').waitFor();
  assert.equal(sent.length, 2);
  assert.deepEqual(sent[1], sent[0]);
  assert.equal(await document(page, 'Once').count(), 1);
  await page.context().close();
});

test('a document that fails has its reasons', async () => {
  const page = await loggedIn();
  await choose(page, 'Welcome letter.docx');
  await page.getByLabel('Name of the document').fill('This fails');
  await page.getByLabel('Customer name').fill('Ada');
  await generate(page);
  await document(page, 'This fails').getByText('Failed', { exact: true }).waitFor();
  await document(page, 'This fails').getByText('could not be generated').waitFor();
  await page.context().close();
});

test('a token that is not accepted, and one that no longer is, lead to the login', async () => {
  const page = await open(used.browser, process.env.APPLICATION_URL);
  await login(page, 'expired');
  await page.getByRole('alert').filter({ hasText: 'sign in again' }).waitFor();
  await login(page, 'alice');
  await waitForTemplates(page);
  await page.route('**/graphql', (route) => route.continue({ headers: { ...route.request().headers(), authorization: 'Bearer expired' } }));
  await choose(page, 'Service contract.docx');
  await page.getByLabel('Access token').waitFor();
  await page.context().close();
});
