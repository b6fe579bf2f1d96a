// The jobs of the Box that counts. A job has the id of its batch, a hyphen and a number; "open" in the name keeps it from being
// completed.
const file = (id) => ({ id, type: 'file' });
const version = (id) => ({ id, type: 'file_version' });

function job(batch, document, number) {
  const done = !document.includes('open');
  return {
    id: `${batch}-${number}`, type: 'docgen_job', status: done ? 'completed' : 'pending', output_type: 'pdf',
    batch: { id: batch, type: 'docgen_batch' }, template_file: file('1'), template_file_version: version('11'),
    output_file: done ? file('2') : null, output_file_version: done ? version('22') : null,
  };
}

/** What Box answers for a path: a job, the jobs of a batch, or a list of nothing. */
export function jobs(box, path) {
  const [, kind, id] = path.match(/^\/2\.0\/(docgen_jobs|docgen_batch_jobs)\/([\w-]{36})/) ?? [];
  const batch = box.batches.get(id);
  const all = batch ? batch.documents.map((document, number) => job(id, document, number)) : [];
  if (kind === 'docgen_jobs') return all.find((each) => path.includes(each.id));
  return { entries: batch && Date.now() >= batch.listed ? all : [], limit: 100 };
}
