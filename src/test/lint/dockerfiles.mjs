// Checks Dockerfiles: node dockerfiles.mjs FILE...
import { readFileSync } from "node:fs";
import utils from "dockerfile-utils";

const { validate, ValidationSeverity } = utils;
const error = ValidationSeverity.ERROR;
// Of what the library only warns by default, or is silent about.
const settings = {
  deprecatedMaintainer: error,
  directiveCasing: error,
  emptyContinuationLine: error,
  instructionCasing: error,
  instructionCmdMultiple: error,
  instructionEntrypointMultiple: error,
  instructionHealthcheckMultiple: error,
  instructionJSONInSingleQuotes: error,
  instructionWorkdirRelative: error,
};

const files = process.argv.slice(2);
const faults = files.flatMap((file) =>
  validate(readFileSync(file, "utf8"), settings).map(({ range, message }) => `${file}:${range.start.line + 1}:${range.start.character + 1}: ${message}`),
);
faults.forEach((fault) => console.error(fault));
console.log(`${files.length} Dockerfiles checked, ${faults.length} faults`);
process.exit(files.length === 0 || faults.length > 0 ? 1 : 0);
