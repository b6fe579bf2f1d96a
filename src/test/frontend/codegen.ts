// GraphQL Code Generator's types fit the schema, or this does not compile.
import { request } from 'graphql-request';
import { graphql } from './generated/gql';

const JOB = graphql(`
  query TypedJob($id: ID!) {
    docgenJob(id: $id) { id status createdAt outputFile { id name size } batch { progress { done } } }
  }
`);
const CREATE = graphql(`
  mutation TypedCreate($input: CreateDocgenBatchInput!) { createDocgenBatch(input: $input) { batch { id } } }
`);
const UPDATES = graphql(`
  subscription TypedUpdates($id: ID!) { docgenJobUpdated(id: $id) { job { status } delay { code retryAfter } } }
`);

export async function nameOf(url: string, id: string): Promise<string | null | undefined> {
  const { docgenJob } = await request(url, JOB, { id });
  const size: number | null | undefined = docgenJob?.outputFile?.size;
  const created: string | null | undefined = docgenJob?.createdAt;
  // @ts-expect-error: no such status
  const wrong = docgenJob?.status === 'LOST';
  return docgenJob?.outputFile?.name ?? `${size} ${created} ${wrong}`;
}

export async function create(url: string): Promise<string | undefined> {
  const input = {
    templateFileId: '1', destinationFolderId: '0', outputType: 'PDF' as const,
    documents: [{ name: 'a', data: { customer_name: 'Ada' } }],
  };
  // @ts-expect-error: the input is required
  await request(url, CREATE, {});
  return (await request(url, CREATE, { input })).createDocgenBatch?.batch.id;
}

export { UPDATES };
