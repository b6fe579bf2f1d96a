// Writes answers of Box, redacted, in the form of src/test/resources/box/live: a JSON file each, or the head of a response without one.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotCheck } from './http.mjs';
import { Redactor } from './redact.mjs';

const HEADERS = ['content-type', 'content-length', 'content-encoding', 'location', 'retry-after', 'www-authenticate', 'box-request-id', 'box-version',
  'deprecation'];

/** [file, answer, what it is an answer to]. Those of the job that was created are added by create.mjs. */
const named = (e) => [
  ['jobs_all_first5', e.jobs, 'GET /docgen_jobs'],
  [`job_${e.job?.body?.status}`, e.job, 'GET /docgen_jobs/{id}, the newest job'],
  ['batch_jobs', e.batch, 'GET /docgen_batch_jobs/{id}'],
  ['templates_first5', e.templates, 'GET /docgen_templates'],
  ['template', e.template, 'GET /docgen_templates/{id}'],
  [e.tags?.status === 202 ? 'tags_processing_202' : 'tags', e.tags, 'GET /docgen_templates/{id}/tags'],
  ['template_jobs_first5', e.templateJobs, 'GET /docgen_template_jobs/{id}'],
  ['file', e.file, 'GET /files/{id} with fields'],
  ['file_standard', e.standardFile, 'GET /files/{id}'],
  ['user_me', e.user, 'GET /users/me'],
  ['folder_root', e.root, 'GET /folders/0'],
  ['error_404_job', e.unknownJob, 'GET /docgen_jobs/{id}, an unknown id'],
  ['error_404_file', e.unknownFile, 'GET /files/{id}, an unknown id'],
  ['error_405_file', e.malformedFile, 'GET /files/abc'],
  ['without_version', e.noVersion, 'GET /docgen_jobs without box-version'],
  ['content', e.content, 'GET /files/{id}/content'],
  ['unauthorized', e.noToken, 'GET /users/me without a token'],
  ['unauthorized_invalid_token', e.badToken, 'GET /users/me with an invalid token'],
  ...(e.created ?? []),
];

/** Writes them all, or none if one of them still has something of the account. */
export function record(folder, evidence, token, now = new Date()) {
  const redactor = new Redactor();
  const files = named(evidence).filter(([, answer]) => answer).map(([name, answer, what]) => {
    const json = answer.body !== undefined;
    return {
      name: json ? `${name}.json` : `${name}_${answer.status}_headers.txt`,
      status: answer.status,
      what,
      content: json ? `${JSON.stringify(redactor.json(answer.body), null, 2)}\n` : head(redactor, answer),
    };
  });
  for (const { name, content } of files) {
    if (content.includes(token) || redactor.leaks(content).length > 0) {
      throw new CannotCheck(`Nothing is recorded: ${name} would still contain something that identifies the account.`);
    }
  }
  if (!existsSync(folder)) mkdirSync(folder); // not its parents: a mistyped path is an error
  files.forEach(({ name, content }) => writeFileSync(join(folder, name), content));
  writeFileSync(join(folder, 'README.md'), `# Answers of Box, ${now.toISOString().slice(0, 10)}

Recorded by \`src/test/live/check.mjs\`. Ids, names, addresses, tags, URLs and texts are replaced, the same ones alike in all files.

| file | what | status |
| --- | --- | --- |
${files.map(({ name, what, status }) => `| \`${name}\` | \`${what}\` | ${status} |`).join('\n')}
`);
  return files.length;
}

function head(redactor, { status, headers }) {
  const lines = HEADERS.filter((name) => name in headers).map((name) => {
    if (name === 'location') return `${name}: ${redactor.url(headers[name])}`;
    return `${name}: ${name === 'box-request-id' ? redactor.json(headers[name], 'request_id') : headers[name]}`;
  });
  return `HTTP/1.1 ${status}\n${lines.join('\n')}\n`;
}
