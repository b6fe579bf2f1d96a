// The snippets of the documentation are code that the other tests run.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const read = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');
const compact = (code) => code.replace(/\s+/g, '');
const tested = readdirSync(new URL('.', import.meta.url))
  .filter((name) => name.endsWith('.mjs') && !name.startsWith('documentation'))
  .map((name) => compact(read(name)));
const snippets = [...read('../../docs/frontend.md').matchAll(/```js\n(.*?)```/gs)].map((match) => match[1]);

test('has snippets', () => assert.ok(snippets.length >= 5));

for (const snippet of snippets) {
  test(`runs: ${snippet.split('\n')[0]}`, () => assert.ok(tested.some((code) => code.includes(compact(snippet))), snippet));
}
