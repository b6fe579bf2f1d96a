// Reads the committed schema with GraphQL.js, as generators of clients do, and compares it with the one that a gateway describes.
//   node schema.mjs [url]
import { readFileSync } from 'node:fs';
import { GraphQLSchema, buildClientSchema, buildSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema, validateSchema } from 'graphql';

const url = process.argv[2] ?? 'http://127.0.0.1:8080/graphql';
const committed = buildSchema(readFileSync(new URL('../../main/graphql/schema.graphql', import.meta.url), 'utf8'));
const response = await fetch(url, {
  method: 'POST',
  headers: { 'content-type': 'application/json', authorization: 'Bearer alice' },
  body: JSON.stringify({ query: getIntrospectionQuery({ specifiedByUrl: true }) }),
});
const described = buildClientSchema((await response.json()).data);
// Introspection does not know the costs of fields, for which the file has directives.
const IN_THE_FILE = ['cost', 'listSize'];
const withoutCosts = new GraphQLSchema({
  ...committed.toConfig(),
  directives: committed.getDirectives().filter(({ name }) => !IN_THE_FILE.includes(name)),
});
const print = (schema) => printSchema(lexicographicSortSchema(schema)).split('\n');
const [one, other] = [print(withoutCosts), print(described)];
const differences = one.flatMap((line, i) => (line === other[i] ? [] : [`committed: ${line}\ndescribed: ${other[i]}`]));
const errors = [...validateSchema(committed), ...validateSchema(described)];
for (const problem of [...errors.map(String), ...differences.slice(0, 3)]) console.error(problem);
console.log(`${Object.keys(committed.getTypeMap()).length} types, ${errors.length} errors, ${differences.length} lines differ`);
process.exit(errors.length || differences.length || one.length !== other.length ? 1 : 0);
