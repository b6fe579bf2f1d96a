// Generates one document through the gateway and follows its job to the end, at the gateway and at Box. Only with --create.
import { compareFile, compareJob } from './compare.mjs';
import { CannotCheck, pause } from './http.mjs';
import { compare } from './shape.mjs';

const LONGEST = 180_000;
const INTERVAL = 1000;
const ENDS = ['completed', 'completed_with_error', 'failed'];
const CREATE = `mutation($input: CreateDocgenBatchInput!) { createDocgenBatch(input: $input) { batchId } }`;

/** A value for each tag: text, and one entry for each list. */
export function dataFor(tags) {
  const lists = new Set(tags.filter(({ tag_type: type }) => /loop/.test(type)).map(({ json_paths: paths }) => paths.at(-1)));
  const data = {};
  for (const path of new Set(tags.flatMap(({ json_paths: paths }) => paths ?? []))) {
    let at = data;
    const names = path.split('.');
    names.forEach((name, i) => {
      const here = names.slice(0, i + 1).join('.');
      const leaf = i === names.length - 1;
      if (lists.has(here)) at[name] = Array.isArray(at[name]) ? at[name] : [{}];
      else if (!leaf && typeof at[name] !== 'object') at[name] = {};
      else if (leaf && at[name] === undefined) at[name] = 'Check';
      at = Array.isArray(at[name]) ? at[name][0] : at[name];
    });
  }
  return data;
}

export async function createAndFollow(report, box, gateway, evidence, templateFileId, destinationFolderId) {
  const tags = await box(`/docgen_templates/${templateFileId}/tags?limit=1000`);
  const name = `Check of the gateway ${new Date().toISOString().replaceAll(':', '-')}`;
  const { data, errors } = await gateway(CREATE, { input: {
    templateFileId, destinationFolderId, outputType: 'PDF', documents: [{ name, data: dataFor(tags.body?.entries ?? []) }],
  } });
  if (!data?.createDocgenBatch) throw new CannotCheck(`No document was created: ${errors[0]?.message}`);
  const batch = data.createDocgenBatch.batchId;
  const started = Date.now();
  const seen = [];
  evidence.created = [];
  let job;
  do {
    if (seen.length > 0) await pause(INTERVAL);
    const answer = await box(`/docgen_batch_jobs/${batch}?limit=5`);
    if (seen.length === 0) {
      report.fact('The job of a new batch is in the very next list of its jobs', answer.body?.entries?.length === 1);
      evidence.created.push(['created_batch_jobs', answer, 'GET /docgen_batch_jobs/{id} right after the batch was created']);
    }
    const { id } = answer.body?.entries?.[0] ?? {};
    const single = id && (await box(`/docgen_jobs/${id}`));
    if (single?.status === 200) {
      job = single.body;
      if (job.status !== seen.at(-1)) {
        evidence.created.push([`created_job_${job.status}`, single, `GET /docgen_jobs/{id}, ${seconds(started)} s after its batch was created`]);
      }
    }
    seen.push(job?.status);
  } while (!ENDS.includes(job?.status) && Date.now() - started < LONGEST);
  await check(report, box, gateway, { batch, job, name, seen: [...new Set(seen)], started });
}

const seconds = (started) => Math.round((Date.now() - started) / 1000);

async function check(report, box, gateway, { batch, job, name, seen, started }) {
  const done = ENDS.includes(job?.status);
  const order = ['pending', 'submitted', ...ENDS];
  const advances = seen.every((status, i) => i === 0 || order.indexOf(seen[i - 1]) < order.indexOf(status));
  report.fact('A job is pending, then submitted, then completed, and no state comes back', done ? advances : undefined, seen.join(', '));
  report.fact('A job ends within 15 seconds', done && Date.now() - started < 15_000, `${seconds(started)} s, ${job?.status}`);
  if (!job) return;
  await compareJob(report, box, gateway, job);
  const { data } = await gateway('query($id: ID!) { docgenBatch(id: $id) { progress { done total } } }', { id: batch });
  const found = compare({ done, total: 1 }, data?.docgenBatch?.progress ?? null);
  report.compared(`progress of the new batch ${batch}`, found.fields, found.differences);
  const id = job.output_file?.id;
  if (!id) return;
  const file = await box(`/files/${id}`);
  report.fact('The file of a completed job can be read at once, and has the name that was asked for and its extension',
    file.status === 200 && file.body.name === `${name}.pdf`, `${file.status} ${file.body?.name ?? ''}`);
  await compareFile(report, box, gateway, 'the new document', id);
}
