// gql.tada infers the types of documents from the schema, or this does not compile.
import { initGraphQLTada, type ResultOf, type VariablesOf } from 'gql.tada';
import type { introspection } from './generated/tada-env';

const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { DateTime: string; BigInteger: number; JSON: Record<string, unknown>; Upload: Blob };
}>();

const JOB = graphql(`
  query TadaJob($id: ID!) { docgenJob(id: $id) { status outputFile { name size } } }
`);
const UPDATES = graphql(`
  subscription TadaUpdates($id: ID!) { docgenBatchUpdated(id: $id) { changedJobs { id status } delay { retryAfter } } }
`);

export const variables: VariablesOf<typeof JOB> = { id: '12345' };
export const size = (result: ResultOf<typeof JOB>): number | null | undefined => result.docgenJob?.outputFile?.size;
export const retry = (result: ResultOf<typeof UPDATES>): number | null | undefined => result.docgenBatchUpdated.delay?.retryAfter;
