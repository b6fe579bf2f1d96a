// GraphiQL, as a person first meets it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, execute, open, origin, useBrowser } from './browser.mjs';

const used = useBrowser();
const editor = (page) => page.locator('.graphiql-query-editor .monaco-editor').first();
const result = (page, text) => page.locator('.graphiql-response .view-lines', { hasText: text }).waitFor({ timeout: 30000 });

test('works without the storage of the browser', async () => {
  const context = await used.browser.newContext();
  await context.addInitScript(() => ['localStorage', 'sessionStorage'].forEach((name) =>
    Object.defineProperty(window, name, { get: () => { throw new DOMException('denied', 'SecurityError'); } })));
  const page = await context.newPage();
  await page.goto(`${origin}/graphiql`);
  await execute(page);
  await result(page, /"status":\s"COMPLETED"/);
  await context.close();
});

test('shows that there are more samples, and what the page is', async () => {
  const page = await open(used.browser, `${origin}/graphiql`, { viewport: { width: 1366, height: 768 } });
  await editor(page).waitFor();
  assert.ok(await page.evaluate(() => [...document.querySelectorAll('.graphiql-tab')].every((it) => it.getBoundingClientRect().right < window.innerWidth)));
  assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'Docgen Gateway: GraphiQL');
  // The rest is GraphiQL's: a tab with a button to close it, the colours of its editor, and its logo.
  const found = await axe(page);
  assert.deepEqual(found.filter((it) => !/^(nested-interactive|color-contrast) /.test(it)), []);
  await page.context().close();
});

test('asks for the token that a link has not', async () => {
  const page = await open(used.browser, `${origin}/graphiql/#${new URLSearchParams({ query: 'query Linked { viewer { name } }' })}`);
  await editor(page).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'token');
  assert.match(await page.textContent('#token-hint'), /Give it before you run/);
  await page.context().close();
});
