// The facts about Box on which the gateway and the sandbox are built. Each is checked with what Box has answered: true, false, or
// undefined if there is nothing to check it with. "seen" is the form that was seen, where several are accepted.
import { instant } from './shape.mjs';

const ALL = ['created_at', 'created_by', 'enterprise', 'source'];
const STATUSES = ['pending', 'submitted', 'completed', 'completed_with_error', 'failed'];
const digits = (id) => typeof id === 'string' && /^\d+$/.test(id);
const has = (object, name) => object !== null && object !== undefined && name in object;
const every = (list, holds) => (list === undefined || list.length === 0 ? undefined : list.every(holds));
const ok = (answer, holds) => (answer?.status === 200 && answer.body !== undefined ? holds(answer.body) : undefined);
const form = (object, name) => (!has(object, name) ? 'absent' : object[name] === null ? 'null' : object[name] === '' ? 'empty' : typeof object[name]);
const forms = (list, of) => [...new Set((list ?? []).map(of))].join(', ');
const entries = (answer) => (answer?.status === 200 ? answer.body?.entries : undefined);
const answered = (answer) => answer && `${answer.status}${answer.body?.code ? ` ${answer.body.code}` : ''}`;
const ended = (job) => ['completed', 'completed_with_error'].includes(job.status);

function time(value) {
  if (value === undefined || value === null) return String(value);
  if (!/^\d+$/.test(String(value))) return /T.*(Z|[+-]\d\d:\d\d)$/.test(value) ? 'ISO text with an offset' : 'other text';
  return `${Number(value) < 1e11 ? 'seconds' : 'milliseconds'} as a ${typeof value}`;
}

const full = (job) => ALL.filter((name) => has(job, name)).join(' and ') || `none of ${ALL.join(', ')}`;
const references = (job) => [
  ...[job.template_file, job.template_file_version, job.created_by, job.enterprise].map((reference) => ({ id: reference.id })),
  ...[job.output_file, job.output_file_version].filter(Boolean),
];

/** The last of the paths of a tag is that of its value, and those before it are its parents. */
const isChain = (paths) => paths.length > 0 && paths.every((path, i) => i === 0 || path.startsWith(`${paths[i - 1]}.`));

/** [fact, what is checked, what was seen] */
export const FACTS = [
  ['Ids of jobs are strings of 1 to 64 letters, digits, _ and -',
    (e) => every(e.newest, ({ id }) => typeof id === 'string' && /^[\w-]{1,64}$/.test(id)),
    (e) => forms(e.newest, ({ id }) => (digits(id) ? `${id.length} digits` : `${String(id).length} characters`))],
  ['Ids of batches are UUIDs', (e) => every(e.newest, ({ batch }) => /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(batch.id))],
  ['Ids of files, versions, users and enterprises are strings of digits',
    (e) => every(e.newest?.flatMap(references), ({ id }) => digits(id))],
  ['The list of all jobs has created_at, created_by, enterprise and source',
    (e) => every(e.newest, (job) => ALL.every((name) => has(job, name))),
    (e) => `source ${forms(e.newest, ({ source }) => source)}`],
  ['created_at of a job is ISO text, or seconds or milliseconds as text or number',
    (e) => every(e.newest, (job) => instant(job.created_at) > Date.UTC(2020)),
    (e) => forms(e.newest, (job) => time(job.created_at))],
  ['Jobs are listed oldest first',
    (e) => every(e.newest?.slice(1), (job, i) => instant(e.newest[i].created_at) <= instant(job.created_at))],
  ['A single job has none of created_at, created_by, enterprise and source',
    (e) => ok(e.job, (job) => ALL.every((name) => !has(job, name)))],
  ['The list of jobs of a template has created_at', (e) => every(entries(e.templateJobs), (job) => has(job, 'created_at')),
    (e) => `with ${forms(entries(e.templateJobs), full)}`],
  ['The jobs of a batch can be listed', (e) => every(entries(e.batch), ({ type }) => type === 'docgen_job'),
    (e) => `with ${forms(entries(e.batch), full)}`],
  ['A status is pending, submitted, completed, completed_with_error or failed',
    (e) => every(e.newest, ({ status }) => STATUSES.includes(status)),
    (e) => forms(e.newest, ({ status }) => status)],
  ['The output type is docx or pdf',
    (e) => every(e.newest, (job) => ['docx', 'pdf'].includes(job.output_type)),
    (e) => forms(e.newest, (job) => job.output_type)],
  ['A completed job has its output file',
    (e) => every(e.newest?.filter(ended), (job) => digits(job.output_file?.id) && digits(job.output_file_version?.id))],
  ['The output file of a job that has not completed is null or absent',
    (e) => every(e.newest?.filter((job) => !ended(job)), (job) => (job.output_file ?? null) === null),
    (e) => forms(e.newest?.filter((job) => !ended(job)), (job) => form(job, 'output_file'))],
  ['failures is null, absent, or an object with two lists of text', (e) => every(e.newest, ({ failures }) => (failures ?? null) === null ||
    [failures.errors, failures.warnings].every((list) => Array.isArray(list) && list.every((line) => typeof line === 'string'))),
    (e) => forms(e.newest, (job) => form(job, 'failures'))],
  ['A list has the limit that was asked for', (e) => ok(e.jobs, ({ limit }) => limit === 5)],
  ['A limit above the maximum is cut to 1000', (e) => e.largeLimit.status === 200 && e.largeLimit.body?.limit === 1000,
    (e) => `${answered(e.largeLimit)}, limit ${e.largeLimit.body?.limit}`],
  ['A wrong marker is 400', (e) => e.wrongMarker.status === 400, (e) => answered(e.wrongMarker)],
  ['A list ends with a next_marker that is null, empty or absent',
    (e) => ok(e.lastPage, (page) => !page.next_marker),
    (e) => form(e.lastPage?.body, 'next_marker')],
  ['An entry of the list of templates has a file and a file_name, and no id',
    (e) => every(entries(e.templates), (entry) => digits(entry.file?.id) && has(entry, 'file_name') && !has(entry, 'id'))],
  ['A single template has a file and a file_name',
    (e) => ok(e.template, (template) => digits(template.file?.id) && has(template, 'file_name'))],
  ['While the tags of a template are extracted, they are 202 with a message', (e) =>
    (e.tags?.status === 202 ? typeof e.tags.body?.message === 'string' : undefined)],
  ['A tag has tag_content, tag_type and json_paths',
    (e) => every(entries(e.tags), (tag) => ['tag_content', 'tag_type', 'json_paths'].every((name) => has(tag, name))),
    (e) => forms(entries(e.tags), (tag) => tag.tag_type)],
  ['json_paths of a tag of one value is the chain of its parents, outermost first',
    (e) => every(entries(e.tags)?.filter((tag) => tag.tag_type === 'text'), (tag) => isChain(tag.json_paths))],
  ['A file has the fields that were asked for and id, type and etag, no others',
    (e) => ok(e.oneField, (file) => Object.keys(file).sort().join() === 'etag,id,name,type')],
  ['Times of files are ISO text with an offset', (e) => ok(e.standardFile, (file) => /T.*(Z|[+-]\d\d:\d\d)$/.test(file.created_at))],
  ['version_number of a file is text, and its size a number',
    (e) => ok(e.file, (file) => typeof file.version_number === 'string' && typeof file.size === 'number')],
  ['A file whose etag is known is answered 304 without a body',
    (e) => e.sameFile && e.sameFile.status === 304 && e.sameFile.text === '',
    (e) => answered(e.sameFile)],
  ['The content of a file is a redirect, or 202 while it is not ready',
    (e) => (e.standardFile?.body?.item_status === 'active'
      ? (e.content.status === 302 && has(e.content.headers, 'location')) || e.content.status === 202
      : undefined),
    (e) => answered(e.content)],
  ['The root folder has neither an etag nor a sequence_id',
    (e) => ok(e.root, (folder) => folder.etag === null && folder.sequence_id === null),
    (e) => `created_by ${e.root?.body?.created_by?.id === '' ? 'with empty strings' : 'is somebody'}`],
  ...['job', 'batch', 'template', 'file'].map((what) => {
    const answer = (e) => e[`unknown${what[0].toUpperCase()}${what.slice(1)}`];
    return [`An unknown ${what} is 404 not_found`, (e) => answer(e).status === 404 && answer(e).body?.code === 'not_found', (e) => answered(answer(e))];
  }),
  ['A malformed id of a file is 405', (e) => e.malformedFile.status === 405, (e) => answered(e.malformedFile)],
  ['Without a token the answer is 401 with an empty body and WWW-Authenticate',
    (e) => e.noToken.status === 401 && e.noToken.text === '' && has(e.noToken.headers, 'www-authenticate'),
    (e) => e.noToken.headers['www-authenticate']],
  ['With an invalid token as well, with error="invalid_token"',
    (e) => e.badToken.status === 401 && e.badToken.text === '' && /error="invalid_token"/.test(e.badToken.headers['www-authenticate'])],
  ['Doc Gen without box-version is 400', (e) => e.noVersion.status === 400, (e) => answered(e.noVersion)],
  ['Folders with the box-version of Doc Gen are 400',
    (e) => e.docgenVersionOfFiles.status === 400,
    (e) => answered(e.docgenVersionOfFiles)],
  ['Answers have box-request-id', (e) => every([e.jobs, e.unknownJob, e.noToken, e.root], ({ headers }) => has(headers, 'box-request-id'))],
  ['Answers are compressed for a client that accepts gzip',
    (e) => /gzip|br|deflate/.test(e.root.headers['content-encoding'] ?? ''),
    (e) => e.root.headers['content-encoding'] ?? 'not compressed'],
];

export function checkFacts(report, evidence) {
  for (const [fact, holds, seen] of FACTS) {
    let verdict;
    let note;
    try {
      verdict = holds(evidence);
      note = verdict === undefined ? undefined : seen?.(evidence);
    } catch (failure) {
      verdict = false;
      note = `an answer of another form: ${failure.message}`;
    }
    report.fact(fact, verdict, note);
  }
}
