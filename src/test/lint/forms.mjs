// Checks the forms of issues, of which GitHub drops those that it does not understand: node forms.mjs FILE...
import { readFileSync } from "node:fs";
import { parse } from "yaml";

const TYPES = { markdown: ["value"], textarea: ["label"], input: ["label"], dropdown: ["label", "options"], checkboxes: ["label", "options"] };

function faultsOf({ name, description, body = [] }) {
  const ids = body.flatMap(({ id }) => id ?? []);
  return [
    ...(name && description && body.some(({ type }) => type !== "markdown") ? [] : ["name, description or a question is missing"]),
    ...ids.filter((id, index) => ids.indexOf(id) !== index || !/^[\w-]+$/.test(id)).map((id) => `the id ${id} is taken or malformed`),
    ...body.filter(({ type, id, ...rest }) => Object.keys(rest).some((key) => !["attributes", "validations"].includes(key))).map(({ id }) => `${id} has an unknown key`),
    ...body.flatMap(({ type, id, attributes }) => (TYPES[type] ?? ["a known type"]).filter((key) => !attributes?.[key]).map((key) => `${id ?? type} has no ${key}`)),
  ];
}

const files = process.argv.slice(2);
const faults = files.flatMap((file) => faultsOf(parse(readFileSync(file, "utf8"))).map((fault) => `${file}: ${fault}`));
faults.forEach((fault) => console.error(fault));
console.log(`${files.length} forms checked, ${faults.length} faults`);
process.exit(files.length === 0 || faults.length > 0 ? 1 : 0);
