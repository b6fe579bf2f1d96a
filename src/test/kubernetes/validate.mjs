// Holds Kubernetes manifests against Kubernetes' own schema.
//   node validate.mjs kubernetes.yml
import { readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';

const wanted = ['Deployment', 'Service', 'HorizontalPodAutoscaler', 'PodDisruptionBudget', 'NetworkPolicy'];
const manifests = parseAllDocuments(readFileSync(process.argv[2], 'utf8')).map(document => document.toJS());
let wrong = 0;

const complain = (manifest, message) => {
  console.error(`${manifest.kind}: ${message}`);
  wrong++;
};

for (const manifest of manifests) {
  try {
    const model = await import(`kubernetes-models/${manifest.apiVersion}/${manifest.kind}`);
    new model[manifest.kind](manifest).validate();
  } catch (failure) {
    complain(manifest, failure.message);
  }
}
for (const kind of wanted.filter(kind => !manifests.some(manifest => manifest.kind === kind))) {
  complain({ kind }, 'is missing');
}
console.log(`${manifests.length} manifests, ${wrong} complaints`);
process.exit(wrong ? 1 : 0);
