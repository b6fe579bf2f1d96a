// The page at /: answers that are none of the gateway, and those to a person who is not known yet.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useBrowser } from './browser.mjs';
import { become, checked, done, generate, openDemo } from './demo.mjs';

const used = useBrowser();
const OF_JAVASCRIPT = /undefined|Cannot|Unexpected|not valid JSON|\bnull\b/;

/** Answers the operations of a name in place of the gateway, as long as there is something to answer with. */
async function answer(page, operation) {
  const instead = { body: null, contentType: 'application/json' };
  await page.route('**/graphql', (route) =>
    instead.body !== null && route.request().postData().includes(` ${operation}(`) ? route.fulfill({ status: 200, ...instead }) : route.continue());
  return instead;
}

for (const body of ['null', '[]', '{}', '{"data":null}', '{"data":{"docgenTemplates":null}}', '{"data":{"other":1}}']) {
  test(`goes on after an answer that is none: ${body}`, async () => {
    const page = await openDemo(used);
    const instead = await answer(page, 'Templates');
    instead.body = body;
    await page.locator('#switch').click();
    await page.getByRole('button', { name: 'Alice', exact: true }).click();
    await page.locator('#request-notice', { hasText: 'goes on by itself' }).waitFor();
    assert.doesNotMatch(await page.innerText('body'), OF_JAVASCRIPT);
    instead.body = null;
    await checked(page);
    await page.context().close();
  });
}

test('says that there is no reason where there is none', async () => {
  const page = await openDemo(used);
  const instead = await answer(page, 'Generate');
  instead.body = '{"errors":[{}]}';
  await generate(page);
  await page.locator('#request-notice', { hasText: 'does not say why' }).waitFor();
  await page.context().close();
});

test('goes on when a stream is none of the gateway', async () => {
  const page = await openDemo(used);
  const instead = await answer(page, 'Documents');
  for (const data of ['hello', 'null', '{"data":{"other":1}}']) {
    Object.assign(instead, { body: `event: next\ndata: ${data}\n\n`, contentType: 'text/event-stream' });
    await generate(page);
    await page.locator('#documents-notice', { hasText: 'Next attempt' }).waitFor();
    assert.doesNotMatch(await page.innerText('main'), OF_JAVASCRIPT);
    instead.body = null;
    await done(page);
  }
  await page.context().close();
});

test('asks a person who has just come to sign in, and reports no error', async () => {
  const page = await openDemo(used, { loaded: false });
  const refusal = { errors: [{ message: 'No token.', extensions: { code: 'UNAUTHENTICATED' } }] };
  await page.route('**/graphql', (route) => (route.request().headers().authorization ? route.continue() : route.fulfill({ json: refusal })));
  await page.reload();
  await page.locator('#access-reason', { hasText: 'Choose who you are.' }).waitFor();
  assert.match(await page.textContent('#data-hint'), /when you have signed in/);
  assert.equal(await page.locator('#operations tr').count(), 0);
  await page.getByRole('button', { name: /^Carol/ }).click();
  await page.locator('#switch', { hasText: 'Carol Finch' }).waitFor();
  await page.context().close();
});

test('offers nothing of the person before', async () => {
  const page = await openDemo(used);
  await page.getByLabel('Customer name').fill('');
  await checked(page, 'attention');
  await generate(page);
  await page.locator('#anyway').waitFor();
  await become(page, 'Carol');
  assert.ok(await page.locator('#anyway').isHidden());
  await page.context().close();
});

test('tries what can go wrong in any order, in words', async () => {
  const page = await openDemo(used);
  const said = (title) => page.locator('#trials li', { hasText: title }).locator('.notice');
  await page.locator('#faults summary').click();
  await page.getByRole('button', { name: 'Try: A missing value' }).click();
  await page.getByRole('button', { name: 'Try: Documents that fail' }).click();
  await said('Documents that fail').filter({ hasText: 'See the documents.' }).waitFor();
  await done(page);
  assert.match(await page.textContent('#status'), /2 failed/);
  await page.getByRole('button', { name: 'Try: A token that has expired' }).click();
  await said('A token that has expired').filter({ hasText: 'Sign in at the top' }).waitFor();
  await page.context().close();
});

test('has one row for what is repeated', async () => {
  const page = await openDemo(used);
  await page.selectOption('#template', { label: 'Just marked.docx' });
  await page.locator('#operations tr', { hasText: 'Template × 2' }).waitFor();
  assert.ok((await page.locator('#operations tr').count()) < 9);
  await page.context().close();
});
