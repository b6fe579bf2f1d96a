// The chart as Helm renders it, with its values and with others, against the schema of Kubernetes and the manifests of the build.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { parseAllDocuments } from 'yaml';
import { complaint } from '../kubernetes/schema.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const TARGET = at('../../../target');
const read = (yaml) => Object.fromEntries(parseAllDocuments(yaml).map((document) => document.toJS()).filter(Boolean).map((it) => [it.kind, it]));

/** The manifests by their kind. Helm lints the chart before. */
function rendered(values = {}) {
  const options = Object.entries(values).map(([name, value]) => `gateway.${name}=${value}`);
  const classpath = readFileSync(`${TARGET}/helm.classpath`, 'utf8').trim();
  return read(execFileSync('java', ['-cp', classpath, at('Chart.java'), `${TARGET}/helm/kubernetes/docgen-gateway`, ...options],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }));
}

async function valid(manifests) {
  for (const manifest of Object.values(manifests).filter(({ kind }) => kind !== 'ServiceMonitor')) {
    assert.equal(await complaint(manifest), null, manifest.kind);
  }
}

const container = ({ Deployment }) => Deployment.spec.template.spec.containers[0];
const variables = (manifests) => Object.fromEntries(container(manifests).env.map(({ name, value }) => [name, value]));

test('by default it is what the manifests are', async () => {
  const chart = rendered();
  await valid(chart);
  const manifests = read(readFileSync(`${TARGET}/kubernetes/kubernetes.yml`, 'utf8'));
  for (const kind of ['HorizontalPodAutoscaler', 'PodDisruptionBudget', 'NetworkPolicy', 'Service']) {
    assert.deepEqual(chart[kind].spec, manifests[kind].spec, kind);
  }
  const { env, ...expected } = container(manifests);
  const { env: rest, ...actual } = container(chart);
  assert.deepEqual(actual, expected);
  assert.equal(variables(chart).GRAPHQL_SHUTDOWN_DELAY, '5s');
  assert.ok(!('QUARKUS_REDIS_HOSTS' in variables(chart)), 'it would hide that of the Secret');
  assert.deepEqual(['Ingress', 'ServiceMonitor'].filter((kind) => chart[kind]), []);
});

test('image, secret, config map and store are values', async () => {
  const chart = rendered({
    image: 'registry.example.com/gateway:2', secret: 'mine', configMap: 'ours', 'envs.QUARKUS_REDIS_HOSTS': 'redis://valkey:6379',
  });
  await valid(chart);
  assert.equal(container(chart).image, 'registry.example.com/gateway:2');
  assert.deepEqual(container(chart).envFrom.map(({ configMapRef, secretRef }) => (configMapRef ?? secretRef).name), ['ours', 'mine']);
  assert.equal(variables(chart).QUARKUS_REDIS_HOSTS, 'redis://valkey:6379');
});

test('replicas are left to the autoscaler, or set without one', async () => {
  const scaled = rendered({ replicas: 3, 'autoscaling.maxReplicas': 7 });
  assert.equal(scaled.Deployment.spec.replicas, null);
  assert.deepEqual([scaled.HorizontalPodAutoscaler.spec.minReplicas, scaled.HorizontalPodAutoscaler.spec.maxReplicas], [3, 7]);
  const fixed = rendered({ replicas: 3, 'autoscaling.enabled': false });
  await valid(fixed);
  assert.equal(fixed.Deployment.spec.replicas, 3);
  assert.equal(fixed.HorizontalPodAutoscaler, undefined);
});

test('an Ingress has affinity and TLS', async () => {
  const chart = rendered({ 'ingress.enabled': true, host: 'documents.example.com', 'ingress.tlsSecret': 'certificate' });
  await valid(chart);
  const { metadata, spec } = chart.Ingress;
  assert.equal(metadata.annotations['nginx.ingress.kubernetes.io/upstream-hash-by'], '$http_authorization$remote_addr');
  assert.deepEqual(spec.tls, [{ hosts: ['documents.example.com'], secretName: 'certificate' }]);
  assert.equal(spec.rules[0].host, 'documents.example.com');
});

test('a ServiceMonitor selects the Service of the gateway, and its port of metrics', () => {
  const { ServiceMonitor, Service, Deployment } = rendered({ 'serviceMonitor.enabled': true });
  for (const [name, value] of Object.entries(ServiceMonitor.spec.selector.matchLabels)) assert.equal(Service.metadata.labels[name], value);
  assert.equal(Object.keys(ServiceMonitor.spec.selector.matchLabels).length, 1);
  const [{ targetPort, path }] = ServiceMonitor.spec.endpoints;
  assert.ok(Deployment.spec.template.spec.containers[0].ports.some(({ containerPort, name }) => containerPort === targetPort && name === 'management'));
  assert.equal(path, '/q/metrics');
});
