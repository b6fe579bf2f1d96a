// What the schema of compose files does not say: that names, files, images and settings are there.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { DOCKER, services } from './file.mjs';

const settings = readFileSync(new URL('../../main/resources/settings.txt', import.meta.url), 'utf8').split('\n')
  .map((name) => name.toUpperCase().replace(/[^A-Z0-9]/g, '_'));

const ALONE = '../compose.yaml';

for (const file of [ALONE, 'compose.yaml', 'compose.replicas.yaml']) {
  const all = services(file);
  const each = Object.entries(all);

  test(`${file}: every service has an image or is built`, () => {
    for (const [name, { image, build }] of each) {
      assert.ok(image ? /:v?[0-9]/.test(image) : existsSync(resolve(DOCKER, build.context, build.dockerfile)), name);
    }
  });

  test(`${file}: gateways are built from what a clone has`, () => {
    for (const { context, dockerfile, args } of Object.values(all).flatMap(({ build }) => build ?? [])) {
      const stage = readFileSync(resolve(DOCKER, context, dockerfile), 'utf8').split(/^FROM /m).find((it) => it.split('\n')[0].endsWith(` AS ${args.JAR}`));
      const copied = stage.match(/(?<=^COPY )(?!--).*(?= \S+$)/gm).flatMap((paths) => paths.split(' '));
      const tracked = execFileSync('git', ['ls-files', '--', ...copied], { cwd: resolve(DOCKER, context), encoding: 'utf8' }).split('\n');
      for (const path of copied) assert.ok(tracked.some((it) => it.startsWith(path)), path);
      assert.ok(copied.includes('pom.xml'), 'it is built from the sources');
    }
  });

  test(`${file}: what is mounted is there`, () => {
    const mounted = each.flatMap(([, { volumes = [] }]) => volumes);
    assert.equal(mounted.length > 0, file !== ALONE);
    for (const volume of mounted) assert.ok(existsSync(resolve(DOCKER, volume.split(':')[0])), volume);
  });

  test(`${file}: services depend on services`, () => {
    for (const [name, { depends_on: needed = [] }] of each) {
      for (const other of Array.isArray(needed) ? needed : Object.keys(needed)) assert.ok(all[other], `${name}: ${other}`);
    }
  });

  test(`${file}: settings of the gateway exist`, () => {
    for (const [name, { environment = {} }] of each) {
      for (const variable of Object.keys(environment).filter((key) => /^(BOX|GRAPHQL)_/.test(key))) {
        assert.ok(settings.includes(variable), `${name}: ${variable}`);
      }
    }
  });

  test(`${file}: gateways are hardened, and no port is open to other machines`, () => {
    for (const [name, { build, read_only: readOnly, cap_drop: dropped, mem_limit: memory, ports = [] }] of each) {
      if (build) assert.deepEqual([readOnly, dropped, memory], [true, ['ALL'], '256m'], name);
      for (const port of ports) assert.match(port, /^127\.0\.0\.1:/, name);
    }
  });

  if (file === ALONE) continue;

  test(`${file}: Prometheus finds every gateway that serves`, () => {
    const [{ dns_sd_configs: [{ names: [found], port }] }] = parse(readFileSync(resolve(DOCKER, 'prometheus.yaml'), 'utf8')).scrape_configs;
    assert.equal(port, 9000);
    for (const [name, { build, environment, networks }] of each) {
      const serves = build && !environment.BOX_SANDBOX_HOST;
      assert.equal(name === found || networks?.default.aliases.includes(found) === true, !!serves, name);
    }
  });
}
