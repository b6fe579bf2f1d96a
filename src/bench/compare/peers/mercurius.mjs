// Fastify with Mercurius, its JIT and its loaders.
import Fastify from 'fastify';
import mercurius from 'mercurius';
import { Pool } from 'undici';

const [port, upstream] = process.argv.slice(2);
const box = new Pool(upstream, { connections: 256 });
async function get(path, ctx) {
  const { body } = await box.request({ path, method: 'GET', headers: { authorization: ctx.authorization } });
  return body.json();
}
const schema = `
  type Query { docgenJob(id: ID!): DocgenJob docgenBatch(id: ID!): DocgenBatch }
  type DocgenBatch { id: ID! jobs(first: Int): DocgenJobConnection }
  type DocgenJobConnection { nodes: [DocgenJob!]! }
  type DocgenJob { id: ID! status: String! templateFile: File outputFile: File }
  type File { id: ID! name: String size: Int }`;
const resolvers = {
  Query: {
    docgenJob: (_, { id }, ctx) => get(`/2.0/docgen_jobs/${id}`, ctx),
    docgenBatch: (_, { id }) => ({ id }),
  },
  DocgenBatch: { jobs: async ({ id }, { first }, ctx) => ({ nodes: (await get(`/2.0/docgen_batch_jobs/${id}?limit=${first}`, ctx)).entries }) },
  DocgenJob: { status: (job) => job.status.toUpperCase() },
};
// Each file once in an operation, whichever field asks for it.
const file = (of) => ({
  async loader(queries, ctx) {
    ctx.files ??= new Map();
    return Promise.all(
      queries.map(({ obj }) => {
        const { id } = obj[of];
        if (!ctx.files.has(id)) {
          ctx.files.set(id, get(`/2.0/files/${id}`, ctx));
        }
        return ctx.files.get(id);
      }),
    );
  },
  opts: { cache: false },
});
const loaders = { DocgenJob: { templateFile: file('template_file'), outputFile: file('output_file') } };
const app = Fastify({ logger: false });
app.register(mercurius, { schema, resolvers, loaders, jit: 1, context: (request) => ({ authorization: request.headers.authorization }) });
await app.listen({ port: Number(port), host: '127.0.0.1' });
