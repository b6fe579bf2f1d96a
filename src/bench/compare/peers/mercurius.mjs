// Fastify with Mercurius, its JIT and its loaders.
import Fastify from 'fastify';
import mercurius from 'mercurius';
import { file, resolvers, typeDefs as schema } from './schema.mjs';

const loader = (of) => ({
  loader: (queries, context) => Promise.all(queries.map(({ obj }) => file(obj[of], context))),
  opts: { cache: false },
});
const loaders = { DocgenJob: { templateFile: loader('template_file'), outputFile: loader('output_file') } };
const app = Fastify({ logger: false });
app.register(mercurius, { schema, resolvers, loaders, jit: 1, context: (request) => ({ authorization: request.headers.authorization }) });
await app.listen({ port: Number(process.argv[2]), host: '127.0.0.1' });
