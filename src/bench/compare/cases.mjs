// What is asked, what Box answers, and what the right result is. The same for every target.

const BATCH = '64528422-fbf4-4f8d-b6a0-b099c6572cf2';
const FILES = 10; // of each kind in a batch: 100 jobs share 10 templates and 10 documents

const reference = (id) => ({ type: 'file', id });
const job = (id, template, output) => ({
  id,
  type: 'docgen_job',
  batch: { id: BATCH, type: 'docgen_batch' },
  template_file: reference(template),
  template_file_version: { type: 'file_version', id: `9${template}` },
  output_file: reference(output),
  output_file_version: { type: 'file_version', id: `9${output}` },
  status: 'completed',
  output_type: 'pdf',
});
const file = (id, name) => ({
  type: 'file',
  id,
  etag: '0',
  sequence_id: '0',
  name,
  description: '',
  size: 629644,
  sha1: '85136c79cbf9fe36bb9d05d0639c70c265c18d37',
  extension: name.split('.').pop(),
  item_status: 'active',
  created_at: '2026-01-07T09:00:00-08:00',
  modified_at: '2026-01-07T09:00:00-08:00',
  content_created_at: '2026-01-07T09:00:00-08:00',
  content_modified_at: '2026-01-07T09:00:00-08:00',
  file_version: { type: 'file_version', id: `9${id}`, sha1: '85136c79cbf9fe36bb9d05d0639c70c265c18d37' },
  created_by: { type: 'user', id: '33224412', name: 'Alice', login: 'alice@example.com' },
  modified_by: { type: 'user', id: '33224412', name: 'Alice', login: 'alice@example.com' },
  owned_by: { type: 'user', id: '33224412', name: 'Alice', login: 'alice@example.com' },
  parent: { type: 'folder', id: '0', sequence_id: null, etag: null, name: 'All Files' },
});
const template = (i) => file(`1${i % FILES}01`, `Contract ${i % FILES}.docx`);
const output = (i) => file(`2${i % FILES}02`, `Contract for customer ${i % FILES}.pdf`);
const jobs = Array.from({ length: 100 }, (_, i) => job(`${70000 + i}`, template(i).id, output(i).id));

/** The bodies of Box by path. */
export const bodies = {
  '/2.0/docgen_jobs/12345': job('12345', template(0).id, output(0).id),
  [`/2.0/docgen_batch_jobs/${BATCH}`]: { entries: jobs, next_marker: null },
  ...Object.fromEntries(Array.from({ length: FILES }, (_, i) => [template(i), output(i)]).flat().map((made) => [`/2.0/files/${made.id}`, made])),
};

const ONE = 'status templateFile { id name } outputFile { id name }';
const one = { docgenJob: { status: 'COMPLETED', templateFile: { id: template(0).id, name: template(0).name }, outputFile: { id: output(0).id, name: output(0).name } } };
const MANY = 'jobs(first: 100) { nodes { id status templateFile { id name } outputFile { id name size } } }';
const many = {
  docgenBatch: {
    jobs: {
      nodes: jobs.map(({ id }, i) => ({
        id,
        status: 'COMPLETED',
        templateFile: { id: template(i).id, name: template(i).name },
        outputFile: { id: output(i).id, name: output(i).name, size: output(i).size },
      })),
    },
  },
};
/** As generated clients write it: variables, fragments, aliases and a directive with a variable. */
const WRITTEN = `query jobs($id: ID!, $first: Int!, $withSize: Boolean!) { docgenBatch(id: $id) { jobs(first: $first) { nodes { ...job } } } }
  fragment job on DocgenJob { id state: status templateFile { ...file } outputFile { ...file ... @include(if: $withSize) { size } } }
  fragment file on File { id title: name }`;
const titled = ({ name, ...rest }) => ({ id: rest.id, title: name, ...rest });
const written = {
  docgenBatch: {
    jobs: {
      nodes: many.docgenBatch.jobs.nodes.map(({ id, status, templateFile, outputFile }) => ({
        id,
        state: status,
        templateFile: titled(templateFile),
        outputFile: titled(outputFile),
      })),
    },
  },
};

/**
 * The cases. A request is the same each time, or has another operation name ({{n}}); the token is the same each time, or another with
 * each request.
 */
export const cases = {
  q1: { calls: 3, newToken: false, request: { query: `{ docgenJob(id: "12345") { ${ONE} } }` }, result: one },
  q1r: {
    calls: 3,
    newToken: false,
    request: { query: `query q{{n}}($id: ID!) { docgenJob(id: $id) { ${ONE} } }`, operationName: 'q{{n}}', variables: { id: '12345' } },
    result: one,
  },
  q1v: { calls: 3, newToken: true, request: { query: `query job($id: ID!) { docgenJob(id: $id) { ${ONE} } }`, operationName: 'job', variables: { id: '12345' } }, result: one },
  q1a: { calls: 3, newToken: true, request: { query: `{ docgenJob(id: "12345") { ${ONE} } }` }, result: one },
  q2: { calls: 21, newToken: false, request: { query: `{ docgenBatch(id: "${BATCH}") { ${MANY} } }` }, result: many },
  q2r: {
    calls: 21,
    newToken: false,
    request: { query: `query q{{n}}($id: ID!) { docgenBatch(id: $id) { ${MANY} } }`, operationName: 'q{{n}}', variables: { id: BATCH } },
    result: many,
  },
  q2v: { calls: 21, newToken: true, request: { query: WRITTEN, variables: { id: BATCH, first: 100, withSize: true } }, result: written },
  q2a: { calls: 21, newToken: true, request: { query: `{ docgenBatch(id: "${BATCH}") { ${MANY} } }` }, result: many },
};
