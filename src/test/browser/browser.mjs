// Chromium, and the gateway under test in front of its sandbox: npm test, with GATEWAY_URL for another address and CHROMIUM for
// another executable. Screenshots are in target/screenshots.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export const gateway = new URL(process.env.GATEWAY_URL ?? 'http://127.0.0.1:8080/graphql');
export const origin = gateway.origin;

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
export const SCREENSHOTS = fileURLToPath(new URL('../../../target/screenshots/', import.meta.url));

/** A browser for the tests of a file. */
export function useBrowser() {
  const used = {};
  before(async () => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    used.browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    });
  });
  after(() => used.browser.close());
  return used;
}

/** A page that fails its test by what it writes to the console. */
export async function open(browser, url, options = {}) {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, acceptDownloads: true, ...options });
  const page = await context.newPage();
  page.problems = [];
  page.on('pageerror', (error) => page.problems.push(String(error)));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && page.problems.push(message.text()));
  await page.goto(url);
  return page;
}

/** Executes the query of GraphiQL's tab. Before its editor is there, the button does nothing. */
export async function execute(page) {
  await page.locator('.graphiql-query-editor .view-lines', { hasText: /\S/ }).first().waitFor();
  await page.locator('.graphiql-execute-button').click();
}

export const screenshot = (page, name) => page.screenshot({ path: `${SCREENSHOTS}${name}.png`, fullPage: true });

/** What axe-core finds, as "rule: selectors". The policy of the pages forbids scripts from elsewhere, so it is evaluated. */
export async function axe(page, include = ['html']) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate((where) => window.axe.run({ include: where }), include);
  return violations.map(({ id, impact, nodes }) => `${id} (${impact}): ${nodes.map(({ target }) => target).join(', ')}`);
}
