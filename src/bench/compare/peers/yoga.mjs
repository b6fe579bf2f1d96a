// GraphQL Yoga on Node's HTTP server.
import { createServer } from 'node:http';
import { createSchema, createYoga } from 'graphql-yoga';
import { file, resolvers, typeDefs } from './schema.mjs';

const files = {
  templateFile: (job, _, context) => file(job.template_file, context),
  outputFile: (job, _, context) => file(job.output_file, context),
};
const schema = createSchema({ typeDefs, resolvers: { ...resolvers, DocgenJob: { ...resolvers.DocgenJob, ...files } } });
const yoga = createYoga({ schema, logging: false, graphiql: false, context: ({ request }) => ({ authorization: request.headers.get('authorization') }) });
createServer(yoga).listen(Number(process.argv[2]), '127.0.0.1');
