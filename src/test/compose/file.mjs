// A compose file as docker would read it: the services with what they extend, and the environment replaced.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

export const DOCKER = fileURLToPath(new URL('../../../docker', import.meta.url));

const replaced = (text, variables) => text.replace(/\$\{(\w+)(?::-([^}]*))?\}/g, (_, name, otherwise) => variables[name] || otherwise || '');

/** The services of a file in `docker`. */
export function services(file, variables = {}) {
  const { services } = parse(replaced(readFileSync(resolve(DOCKER, file), 'utf8'), variables));
  return Object.fromEntries(Object.keys(services).map((name) => [name, extended(file, services[name], variables)]));
}

function extended(file, { extends: base, ...service }, variables) {
  if (!base) return service;
  const inherited = services(base.file ?? file, variables)[base.service];
  if (!inherited) throw new Error(`${file} extends ${base.service}, which ${base.file ?? file} does not have`);
  return { ...inherited, ...service, environment: { ...inherited.environment, ...service.environment } };
}
