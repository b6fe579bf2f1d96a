// The schema and resolvers of the peers in JavaScript.
import { Pool } from 'undici';

const box = new Pool(process.argv[3], { connections: 256 });

async function get(path, { authorization }) {
  const { body } = await box.request({ path, method: 'GET', headers: { authorization } });
  return body.json();
}

export const typeDefs = `
  type Query { docgenJob(id: ID!): DocgenJob docgenBatch(id: ID!): DocgenBatch }
  type DocgenBatch { id: ID! jobs(first: Int): DocgenJobConnection }
  type DocgenJobConnection { nodes: [DocgenJob!]! }
  type DocgenJob { id: ID! status: String! templateFile: File outputFile: File }
  type File { id: ID! name: String size: Int }`;

export const resolvers = {
  Query: {
    docgenJob: (_, { id }, context) => get(`/2.0/docgen_jobs/${id}`, context),
    docgenBatch: (_, { id }) => ({ id }),
  },
  DocgenBatch: { jobs: async ({ id }, { first }, context) => ({ nodes: (await get(`/2.0/docgen_batch_jobs/${id}?limit=${first}`, context)).entries }) },
  DocgenJob: { status: (job) => job.status.toUpperCase() },
};

/** Each file once in an operation, whichever field asks for it. */
export function file({ id }, context) {
  context.files ??= new Map();
  if (!context.files.has(id)) {
    context.files.set(id, get(`/2.0/files/${id}`, context));
  }
  return context.files.get(id);
}
