// Makes one document, sends it to people to sign, and prints its link: three operations from data to signatures.
//   node deliver.mjs TEMPLATE FOLDER DOCUMENTS EMAIL...   DOCUMENTS is a list of one, as generate.mjs prints it
import { createHash } from 'node:crypto';
import { read, templateOf } from './documents.mjs';
import { ask, fail, signIn, words } from './gateway.mjs';
import { DELIVER, GENERATE, WAIT } from './operations.mjs';

const [template, folder, list, ...emails] = process.argv.slice(2);
if (emails.length === 0) fail(['usage: node deliver.mjs TEMPLATE FOLDER DOCUMENTS EMAIL...']);
const wrong = emails.find((email) => !/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)*$/.test(email));
if (wrong) fail([`${wrong} is no e-mail address.`]);
if (new Set(emails.map((email) => email.toLowerCase())).size < emails.length) fail(['Each can sign once.']);
await signIn();
const documents = read(list, await templateOf(template));
if (documents.length !== 1) fail([`${list} is no list of one document.`]);

/** The data of an operation that has to succeed. */
async function done(query, variables) {
  const { errors, ...data } = await ask(query, variables);
  if (errors.length > 0) fail(words(errors));
  return data;
}

// The same input has the same key, so that a script that is started again within ten minutes makes and sends nothing twice.
const withKey = (input) => ({ ...input, idempotencyKey: createHash('sha256').update(JSON.stringify(input)).digest('hex') });

// 1. Check the data against the template, and request the document.
const requested = { templateFileId: template, destinationFolderId: folder, outputType: 'PDF', check: 'REFUSE', documents };
const { createDocgenBatch } = await done(GENERATE, { input: withKey(requested) });

// 2. Wait. The gateway does so for 20 seconds at most.
const { id } = createDocgenBatch.batch;
let job;
for (let over = false; !over; ) {
  const { docgenBatch } = await done(WAIT, { id });
  over = docgenBatch.progress.done;
  [job] = docgenBatch.jobs.nodes;
}
if (job.status !== 'COMPLETED') fail([`Job ${job.id}: ${job.status} ${job.failures?.errors.join(' ') ?? ''}`]);

// 3. Share the document, and send it to be signed.
const signers = emails.map((email, i) => ({ email, order: i + 1 }));
const { link, signature, errors } = await ask(DELIVER, {
  link: { fileId: job.outputFile.id, access: 'COLLABORATORS' },
  signature: withKey({ fileIds: [job.outputFile.id], signers }),
});
if (link) console.log(`${job.outputFile.name}: ${link.sharedLink.url}`);
if (errors.length > 0) fail(words(errors));
console.log(`Sign request ${signature.signRequest.id}: ${signature.signRequest.status}`);
