// Runs the audits of graphql-http against a gateway; ends with 1 unless every one is ok.
//   node audit.mjs [url]
import { auditServer } from 'graphql-http';

const results = await auditServer({ url: process.argv[2] ?? 'http://127.0.0.1:8080/graphql', fetchFn: fetch });
const bad = results.filter(result => result.status !== 'ok');
for (const { id, status, name, reason } of bad) console.error(`${id} ${status}: ${name}: ${reason}`);
console.log(`${results.length - bad.length} of ${results.length} audits ok`);
process.exit(bad.length || results.length < 61 ? 1 : 0);
