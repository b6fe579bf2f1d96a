// The documents that a person has filled in.
import { readFileSync } from 'node:fs';
import { ask, fail, words } from './gateway.mjs';
import { TEMPLATE } from './operations.mjs';

/** A template that Box has read. */
export async function templateOf(id) {
  const { docgenTemplate, errors } = await ask(TEMPLATE, { id });
  if (!docgenTemplate) fail(words(errors));
  if (docgenTemplate.processing) fail(['Box is still reading the template. Try again in a moment.']);
  return docgenTemplate;
}

/** The documents of a file. Those that are as they were printed are refused, because an empty text fits any tag. */
export function read(file, { dataSkeleton }) {
  try {
    const documents = JSON.parse(readFileSync(file, 'utf8'));
    const same = documents.filter(({ data }) => JSON.stringify(data) === JSON.stringify(dataSkeleton));
    if (same.length > 0 && JSON.stringify(dataSkeleton) !== '{}') fail(same.map(({ name }) => `${name}: nothing is filled in`));
    return documents;
  } catch ({ message }) {
    return fail([`${file} is no list of documents: ${message}`]);
  }
}
