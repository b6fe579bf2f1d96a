// The answers of Box from which facts are checked and recordings are made. Nothing here changes anything.
import { CannotCheck } from './http.mjs';
import { FILE_FIELDS } from './shape.mjs';

const PAGE = 1000;
const MOST_PAGES = 50;
export const NEWEST = 20;

/** No file and no job has this id. */
export const UNKNOWN = '1000000000001';

export async function collect(box, report) {
  const jobs = await box('/docgen_jobs?limit=5');
  if (jobs.status === 401) throw new CannotCheck('Box refuses the token (401): it may have expired');
  if (jobs.status !== 200) {
    const reason = jobs.status === 404 ? ': this user or application has no Doc Gen' : '';
    throw new CannotCheck(`Box answers ${jobs.status} to the list of jobs${reason}`);
  }
  const templates = await box('/docgen_templates?limit=5');
  const { newest, lastPage, complete } = await last(box);
  if (!complete) report.print(`There are more than ${MOST_PAGES * PAGE} jobs: the newest are not looked at.`);
  const found = { jobs, templates, lastPage, newest };
  await collectJob(box, found, newest.at(-1));
  await collectTemplate(box, found, (templates.body.entries ?? [])[0]?.file?.id ?? newest.at(-1)?.template_file?.id);
  found.user = await box('/users/me');
  found.root = await box('/folders/0');
  found.unknownJob = await box(`/docgen_jobs/${UNKNOWN}`);
  found.unknownBatch = await box('/docgen_batch_jobs/00000000-0000-4000-8000-000000000000');
  found.unknownTemplate = await box(`/docgen_templates/${UNKNOWN}`);
  found.unknownFile = await box(`/files/${UNKNOWN}`);
  found.malformedFile = await box('/files/abc');
  found.noToken = await box('/users/me', { auth: null });
  found.badToken = await box('/users/me', { auth: 'not-a-token' });
  found.wrongMarker = await box('/docgen_jobs?marker=not-a-marker');
  found.largeLimit = await box('/docgen_jobs?limit=10000');
  found.noVersion = await box('/docgen_jobs?limit=1', { version: null });
  found.docgenVersionOfFiles = await box('/folders/0', { version: '2025.0' });
  return found;
}

/** Lists are oldest first, so the newest jobs are at the end. */
async function last(box) {
  let newest = [];
  let marker = '';
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await box(`/docgen_jobs?limit=${PAGE}${marker && `&marker=${encodeURIComponent(marker)}`}`);
    newest = [...newest, ...(answer.body?.entries ?? [])].slice(-NEWEST);
    marker = answer.body?.next_marker ?? '';
    if (marker === '') return { newest, lastPage: answer, complete: true };
  }
  return { newest, complete: false };
}

async function collectJob(box, found, job) {
  if (!job) return;
  found.job = await box(`/docgen_jobs/${job.id}`);
  found.batch = await box(`/docgen_batch_jobs/${job.batch?.id}?limit=5`);
  const withFile = found.newest.findLast((other) => other.output_file);
  await collectFile(box, found, withFile?.output_file.id ?? job.template_file?.id);
}

async function collectFile(box, found, id) {
  found.file = await box(`/files/${id}?fields=${FILE_FIELDS}`);
  found.standardFile = await box(`/files/${id}`);
  if (found.standardFile.status !== 200) return;
  found.oneField = await box(`/files/${id}?fields=name`);
  found.sameFile = await box(`/files/${id}`, { headers: { 'if-none-match': found.standardFile.body.etag } });
  found.content = await box(`/files/${id}/content`); // the download is not fetched
}

async function collectTemplate(box, found, id) {
  if (!id) return;
  found.template = await box(`/docgen_templates/${id}`);
  found.tags = await box(`/docgen_templates/${id}/tags?limit=100`);
  found.templateJobs = await box(`/docgen_template_jobs/${id}?limit=5`);
}
