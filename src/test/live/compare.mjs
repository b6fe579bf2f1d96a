// The gateway and Box beside it, asked for the same and compared field by field.
import { CannotCheck } from './http.mjs';
import { FILE, FILE_FIELDS, FULL_JOB, JOB, TAGS, compare, file, fullJob, job, tag, template, user } from './shape.mjs';

const ATTEMPTS = 3;
const PAGE = 20;

/** Compares what Box has with what the gateway answers, again if something has just changed, as a running job does. */
async function same(report, what, ask) {
  let found;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      const [expected, actual] = await ask();
      found = compare(expected, actual ?? null);
    } catch (failure) {
      if (failure instanceof CannotCheck) throw failure;
      found = { fields: 0, differences: [`Box's answer has another form: ${failure.message}`] };
    }
    if (found.differences.length === 0) break;
  }
  report.compared(what, found.fields, found.differences);
}

/** The data of a query. An error that Box did not cause is a difference. */
const data = async (gateway, query, variables) => {
  const { data: answer, errors } = await gateway(query, variables);
  return answer ?? { error: errors[0]?.message };
};

const given = (answer, shape) => (answer.status === 200 ? shape(answer.body) : null);
const listed = (answer, shape) => given(answer, ({ entries }) => entries.map(shape));

export async function compareLists(report, box, gateway) {
  await same(report, 'the first jobs of the list', async () => [
    listed(await box(`/docgen_jobs?limit=${PAGE}`), fullJob),
    (await data(gateway, `{ docgenJobs(first: ${PAGE}) { nodes { ${FULL_JOB} } } }`)).docgenJobs?.nodes,
  ]);
  await same(report, 'the first templates of the list', async () => [
    listed(await box(`/docgen_templates?limit=${PAGE}`), template),
    (await data(gateway, `{ docgenTemplates(first: ${PAGE}) { nodes { id fileName } } }`)).docgenTemplates?.nodes,
  ]);
  await same(report, 'the user of the token', async () => [
    given(await box('/users/me'), user),
    (await data(gateway, '{ viewer { id name login } }')).viewer,
  ]);
}

export async function compareJob(report, box, gateway, { id, batch }) {
  await same(report, `job ${id}`, async () => [
    given(await box(`/docgen_jobs/${id}`), job),
    (await data(gateway, `query($id: ID!) { docgenJob(id: $id) { ${JOB} } }`, { id })).docgenJob,
  ]);
  await same(report, `the jobs of its batch ${batch.id}`, async () => [
    listed(await box(`/docgen_batch_jobs/${batch.id}?limit=${PAGE}`), job),
    (await data(gateway, `query($id: ID!) { docgenBatch(id: $id) { jobs(first: ${PAGE}) { nodes { ${JOB} } } } }`, { id: batch.id }))
      .docgenBatch?.jobs.nodes,
  ]);
}

/** A file that Box refuses is an id without details at the gateway. */
export async function compareFile(report, box, gateway, what, id) {
  await same(report, `${what} ${id}`, async () => {
    const answer = await box(`/files/${id}?fields=${FILE_FIELDS}`);
    const ours = (await data(gateway, `query($id: ID!) { file(id: $id) { ${FILE} } }`, { id })).file;
    return answer.status === 200 ? [file(answer.body), ours] : [null, ours?.name];
  });
}

export async function compareTemplate(report, box, gateway, id) {
  const query = `query($id: ID!) { docgenTemplate(id: $id) { id fileName tags(first: 100) { ${TAGS} }
    jobs(first: ${PAGE}) { nodes { ${JOB} } } } }`;
  await same(report, `template ${id}, its tags and jobs`, async () => {
    const tags = await box(`/docgen_templates/${id}/tags?limit=100`);
    const jobs = await box(`/docgen_template_jobs/${id}?limit=${PAGE}`);
    return [
      {
        ...given(await box(`/docgen_templates/${id}`), template),
        tags: { processing: tags.status === 202, nodes: (tags.body?.entries ?? []).map(tag) },
        jobs: { nodes: (jobs.body?.entries ?? []).map(job) },
      },
      (await data(gateway, query, { id })).docgenTemplate,
    ];
  });
}

/** What Box refuses, the gateway refuses with the same status. */
export async function compareRefusals(report, box, gateway, unknownId) {
  const refusal = async (what, path, query, code, auth) => {
    const answer = await box(path, auth === null ? { auth } : {});
    const { errors } = await gateway(query, {}, auth === null ? null : undefined);
    const { code: ours, boxStatus = null, boxCode = null } = errors[0]?.extensions ?? {};
    const ofBox = auth === null ? {} : { boxStatus: answer.status, boxCode: answer.body?.code ?? null };
    const found = compare({ code, errors: 1, ...ofBox }, { code: ours, errors: errors.length, boxStatus, boxCode });
    report.compared(what, found.fields, found.differences);
  };
  await refusal('an unknown job', `/docgen_jobs/${unknownId}`, `{ docgenJob(id: "${unknownId}") { id } }`, 'NOT_FOUND');
  await refusal('an unknown file', `/files/${unknownId}`, `{ file(id: "${unknownId}") { name } }`, 'NOT_FOUND');
  await refusal('no token', '/users/me', '{ viewer { id } }', 'UNAUTHENTICATED', null);
}
