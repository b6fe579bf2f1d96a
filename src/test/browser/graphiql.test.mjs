// GraphiQL with the sample queries.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, execute, open, origin, screenshot, useBrowser } from './browser.mjs';

const used = useBrowser();
const TOKEN = 'secret-token-of-a-person';
const tabs = (page) => page.locator('.graphiql-tab-button').allTextContents();
const editor = (page) => page.locator('.graphiql-query-editor .monaco-editor').first();
const query = async (page) => (await page.locator('.graphiql-query-editor .view-lines').first().innerText()).replaceAll('\u00a0', ' ');
const result = (page, text) => page.locator('.graphiql-response .view-lines', { hasText: text }).waitFor({ timeout: 30000 });

async function write(page, into, text) {
  await into.click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(text);
}

/** All that outlives the page. */
const kept = (page) => page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href]));

async function openGraphiql(path = '/graphiql') {
  const page = await open(used.browser, origin + path);
  await editor(page).waitFor();
  return page;
}

test('runs the first sample', async () => {
  const page = await openGraphiql();
  await execute(page);
  await result(page, /"status":\s"COMPLETED"/);
  assert.deepEqual(await axe(page, ['#access']), []); // of our own
  await screenshot(page, 'graphiql');
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test('keeps tabs and edits over a reload, and the token nowhere', async () => {
  const page = await openGraphiql();
  const before = await tabs(page);
  await page.getByRole('button', { name: 'Headers' }).click();
  await write(page, page.locator('.graphiql-editor-tool .monaco-editor').nth(1), JSON.stringify({ Authorization: `Bearer ${TOKEN}` }));
  await write(page, editor(page), 'query Edited { viewer { name } }');
  await execute(page);
  await page.waitForTimeout(1500); // GraphiQL writes its state after a pause
  assert.ok(!(await kept(page)).includes(TOKEN));
  await page.reload();
  await editor(page).waitFor();
  assert.match(await query(page), /query Edited/);
  assert.equal((await tabs(page)).length, before.length);
  await page.context().close();
});

test('sends the operations of all tabs with one token, and keeps it nowhere', async () => {
  const token = 'bob'; // whom the sandbox knows
  const page = await openGraphiql();
  const sent = [];
  page.on('request', (request) => request.method() === 'POST' && sent.push([request.headers().authorization, request.postDataJSON().operationName]));
  await page.getByLabel('Access token').fill(token);
  await page.getByLabel('Access token').press('Enter');
  for (const tab of [0, 2]) { // between them is a subscription
    await page.locator('.graphiql-tab-button').nth(tab).click();
    await execute(page);
    await result(page, /"data"/);
  }
  assert.deepEqual(sent, ['JobWithItsFiles', 'WhatWentWrong'].map((name) => [`Bearer ${token}`, name]));
  await page.waitForTimeout(1500); // GraphiQL writes its state after a pause
  assert.ok(!(await kept(page)).includes(token));
  await page.reload();
  assert.equal(await page.getByLabel('Access token').inputValue(), '');
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test('opens links with a query, and leaves the samples alone', async () => {
  const samples = (await tabs(await openGraphiql())).length;
  const page = await openGraphiql(`/graphiql?${new URLSearchParams({ query: 'query Linked($id: ID!) { docgenJob(id: $id) { status } }', variables: '{"id": "12345"}' })}`);
  assert.match(await query(page), /query Linked/);
  await execute(page);
  await result(page, /"status":\s"COMPLETED"/);
  assert.equal((await tabs(page)).length, samples + 1);
  await page.context().close();
});

test('opens what is behind the hash of a link, which no server gets', async () => {
  const page = await openGraphiql(`/graphiql/#${new URLSearchParams({ query: 'query Linked($id: ID!) { docgenJob(id: $id) { status } }', variables: '{"id": "12345"}' })}`);
  assert.match(await query(page), /query Linked/);
  await execute(page);
  await result(page, /"status":\s"COMPLETED"/);
  await page.context().close();
});

test('says beside the token that it is not accepted', async () => {
  const page = await openGraphiql();
  assert.match(await page.textContent('#token-hint'), /alice or bob/);
  await page.getByLabel('Access token').fill('expired');
  await execute(page);
  await page.locator('#token-problem', { hasText: /token/i }).waitFor();
  await page.getByLabel('Access token').fill('alice');
  await execute(page);
  await page.locator('#token-problem:empty').waitFor({ state: 'attached' });
  await page.context().close();
});

for (const [name, options] of Object.entries({
  dark: { colorScheme: 'dark', viewport: { width: 1366, height: 768 } },
  phone: { colorScheme: 'light', viewport: { width: 390, height: 800 } },
})) {
  test(`can be read: ${name}`, async () => {
    const page = await open(used.browser, `${origin}/graphiql`, options);
    await editor(page).waitFor();
    await execute(page);
    await result(page, /"status"/);
    assert.deepEqual(await axe(page, ['#access']), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), 'no horizontal scrolling');
    await screenshot(page, `graphiql-${name}`);
    await page.context().close();
  });
}

test('subscribes', async () => {
  const page = await openGraphiql(`/graphiql?${new URLSearchParams({ query: 'subscription { docgenJobUpdated(id: "10000000115") { job { status } } }' })}`);
  await execute(page);
  await result(page, /COMPLETED/);
  await page.context().close();
});

test('shows the documentation of the schema', async () => {
  const page = await openGraphiql();
  await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
  await page.locator('.graphiql-doc-explorer', { hasText: 'Subscription' }).waitFor();
  await page.locator('.graphiql-doc-explorer a', { hasText: /^Query$/ }).click();
  await page.locator('.graphiql-doc-explorer', { hasText: 'docgenJob' }).waitFor();
  await screenshot(page, 'graphiql-documentation');
  await page.context().close();
});
