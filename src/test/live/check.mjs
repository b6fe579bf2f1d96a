// Asks the gateway and, beside it, Box, compares them field by field, and checks what the project believes of Box. For somebody who has
// an account: it changes nothing, except with --create. Exits with 0 only if all that could be checked agrees.
import { parseArgs } from 'node:util';
import { compareFile, compareJob, compareLists, compareRefusals, compareTemplate } from './compare.mjs';
import { createAndFollow } from './create.mjs';
import { UNKNOWN, collect } from './evidence.mjs';
import { checkFacts } from './facts.mjs';
import { CannotCheck, boxClient, gatewayClient, safeUrl } from './http.mjs';
import { record } from './record.mjs';
import { Report } from './report.mjs';

const USAGE = `CHECK_TOKEN=<token> node src/test/live/check.mjs [--record <folder>] [--create <template id> <folder id>] <URL of the gateway's /graphql>
  --record <folder>  writes Box's answers there, without ids, names, addresses, URLs and texts of the account
  --create           generates one document of the template in the folder, and follows its job to the end
  CHECK_BOX_URL      where Box is: https://api.box.com
The gateway must forward tokens to Box, as it does by default.`;

function options() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { record: { type: 'string' }, create: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  const [url, template, folder] = [positionals.at(-1), ...positionals];
  const token = process.env.CHECK_TOKEN?.trim();
  const complete = values.create ? positionals.length === 3 && [template, folder].every((id) => /^\d+$/.test(id)) : positionals.length === 1;
  if (values.help || !token || !complete || values.record === '') {
    throw new CannotCheck(USAGE);
  }
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new CannotCheck('CHECK_TOKEN is no token: it may hold only visible ASCII characters.');
  }
  return {
    token, folder, template: values.create && template, recordings: values.record,
    gateway: safeUrl('The URL of the gateway', url), box: safeUrl('CHECK_BOX_URL', process.env.CHECK_BOX_URL || 'https://api.box.com'),
  };
}

async function check(report, { token, gateway: url, box: base, recordings, template, folder }) {
  const box = boxClient(base, token);
  const gateway = gatewayClient(url, token);
  const evidence = await collect(box, report);
  await compareLists(report, box, gateway);
  const job = evidence.newest.at(-1);
  if (job) {
    await compareJob(report, box, gateway, job);
    if (job.template_file) await compareFile(report, box, gateway, 'its template file', job.template_file.id);
    if (job.output_file) await compareFile(report, box, gateway, 'its output file', job.output_file.id);
    else report.unchecked('the output file of the last job: it has none');
  } else {
    report.unchecked('a job, its batch and its files: there are no jobs');
  }
  const marked = evidence.template?.body?.file?.id;
  if (marked) await compareTemplate(report, box, gateway, marked);
  else report.unchecked('a template and its tags: there are no templates');
  await compareRefusals(report, box, gateway, UNKNOWN);
  checkFacts(report, evidence);
  if (template) await createAndFollow(report, box, gateway, evidence, template, folder);
  if (recordings) report.print(`${record(recordings, evidence, token)} answers are recorded in ${recordings}`);
}

let report = new Report(process.env.CHECK_TOKEN?.trim() || '\0');
try {
  const given = options();
  report = new Report(given.token);
  await check(report, given);
  process.exitCode = report.end() ? 0 : 1;
} catch (failure) {
  // Messages of others could contain a header.
  report.print(failure instanceof CannotCheck || failure.code?.startsWith('ERR_PARSE_ARGS') ? failure.message : `The check failed: ${failure.stack}`);
  process.exitCode = 2;
}
