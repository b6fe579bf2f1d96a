// A compose file as docker would read it: the services with what they extend, and the environment replaced.
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

export const DOCKER = fileURLToPath(new URL('../../../docker', import.meta.url));

const replaced = (text, variables) => text.replace(/\$\{(\w+)(?::-([^}]*))?\}/g, (_, name, otherwise) => variables[name] || otherwise || '');

/** The services of a file, whose path is relative to `docker`. */
export function services(file, variables = {}) {
  const { services } = parse(replaced(readFileSync(resolve(DOCKER, file), 'utf8'), variables));
  return Object.fromEntries(Object.keys(services).map((name) => [name, extended(file, services[name], variables)]));
}

function extended(file, { extends: base, ...service }, variables) {
  if (!base) return service;
  const from = base.file ? join(dirname(file), base.file) : file;
  const inherited = services(from, variables)[base.service];
  if (!inherited) throw new Error(`${file} extends ${base.service}, which ${from} does not have`);
  return { ...inherited, ...service, environment: { ...inherited.environment, ...service.environment } };
}
