// Holds Kubernetes manifests against Kubernetes' own schema, and that of KEDA: those of the build, and examples in pages.
//   node validate.mjs kubernetes.yml page.md
import { readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';
import { complaint } from './schema.mjs';

const wanted = ['Deployment', 'Service', 'HorizontalPodAutoscaler', 'PodDisruptionBudget', 'NetworkPolicy'];
const [file, page] = process.argv.slice(2);
const read = (yaml) => parseAllDocuments(yaml).map(document => document.toJS());
const manifests = read(readFileSync(file, 'utf8'));
const examples = [...readFileSync(page, 'utf8').matchAll(/```yaml\n(.*?)```/gs)].flatMap(([, yaml]) => read(yaml));
let wrong = 0;

const complain = (manifest, message) => {
  console.error(`${manifest.kind}: ${message}`);
  wrong++;
};

for (const manifest of [...manifests, ...examples]) {
  const message = await complaint(manifest);
  if (message) complain(manifest, message);
}
for (const kind of wanted.filter(kind => !manifests.some(manifest => manifest.kind === kind))) {
  complain({ kind }, 'is missing');
}
if (examples.length === 0) {
  complain({ kind: page }, 'has no example');
}
console.log(`${manifests.length} manifests, ${examples.length} examples, ${wrong} complaints`);
process.exit(wrong ? 1 : 0);
