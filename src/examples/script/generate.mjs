// Generates documents from a template and saves them.
//   node generate.mjs TEMPLATE                           prints what to fill in
//   node generate.mjs TEMPLATE FOLDER DOCUMENTS [TARGET] generates the documents of a file, and saves them in the folder TARGET
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'graphql-sse';
import { read, templateOf } from './documents.mjs';
import { GATEWAY_URL, ask, fail, headers, signIn, unreachable, words } from './gateway.mjs';
import { CHECK, FILE, GENERATE, UPDATES } from './operations.mjs';

const [template, folder, list, target = '.'] = process.argv.slice(2);
if (!template || (list === undefined) !== (folder === undefined)) {
  fail(['usage: node generate.mjs TEMPLATE', '       node generate.mjs TEMPLATE FOLDER DOCUMENTS [TARGET]']);
}
await signIn();

const docgenTemplate = await templateOf(template);
if (!list) {
  docgenTemplate.fields.forEach(({ path, kind, required }) => console.error(`${path}: ${kind}${required ? '' : ', optional'}`));
  console.log(JSON.stringify([{ name: 'Document 1', data: docgenTemplate.dataSkeleton }], null, 2));
  process.exit();
}

const documents = read(list, docgenTemplate);
const { checkDocgenData, errors: unchecked } = await ask(CHECK, { input: { templateFileId: template, documents } });
if (!checkDocgenData) fail(words(unchecked));
const findings = checkDocgenData.documents.flatMap(({ name, missing, unexpected, unused }) =>
  [...missing, ...unexpected, ...unused].map(({ message }) => `${name}: ${message}`));
if (!checkDocgenData.ok) fail(findings);

// The same documents have the same key, so that a script that is started again within ten minutes makes nothing twice.
const input = { templateFileId: template, destinationFolderId: folder, outputType: 'PDF', check: 'NONE', documents };
const idempotencyKey = createHash('sha256').update(JSON.stringify(input)).digest('hex');
const { createDocgenBatch, errors: refused } = await ask(GENERATE, { input: { ...input, idempotencyKey } });
if (!createDocgenBatch) fail(words(refused));
const { id } = createDocgenBatch.batch;
console.log(`Batch ${id}`);

const events = createClient({ url: GATEWAY_URL, headers });
const jobs = new Map();
await follow().catch((lost) => unreachable(GATEWAY_URL, lost));

/** Until all are done. A subscription lasts 15 minutes at most. */
async function follow() {
  for (let done = false; !done; ) {
    for await (const { data, errors } of events.iterate({ query: UPDATES, variables: { id } })) {
      if (errors) fail(words(errors));
      const { batch, changedJobs } = data.docgenBatchUpdated;
      for (const job of changedJobs) jobs.set(job.id, job);
      done = batch.progress?.done ?? false;
    }
  }
}

mkdirSync(target, { recursive: true });
for (const { id, status, failures, outputFile } of jobs.values()) {
  if (status !== 'COMPLETED') console.error(`Job ${id}: ${status} ${failures?.errors.join(' ') ?? ''}`);
  if (outputFile) await save(outputFile.id);
}
process.exitCode = [...jobs.values()].every(({ status }) => status === 'COMPLETED') ? 0 : 1;

/** Saves a document, and prints where it is and how people see it. */
async function save(id) {
  const { file, errors } = await ask(FILE, { id });
  const preparing = errors.find(({ extensions }) => extensions?.boxStatus === 202);
  if (preparing) return sleep((preparing.extensions.retryAfter ?? 1) * 1000).then(() => save(id));
  if (!file?.downloadUrl) fail(words(errors));
  const content = await fetch(file.downloadUrl)
    .catch((lost) => unreachable(new URL(file.downloadUrl).origin, lost)); // the rest of the URL is a secret
  if (!content.ok) fail([`${file.name} cannot be downloaded: ${content.status}`]);
  const path = join(target, basename(file.name));
  writeFileSync(path, Buffer.from(await content.arrayBuffer()));
  console.log(path);
  if (file.sharedLink) console.log(`  link: ${file.sharedLink.url}`);
  if (file.embedUrl) console.log(`  preview, for a minute: ${file.embedUrl}`);
}
