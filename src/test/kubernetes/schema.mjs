// Kubernetes' own schema, and that of KEDA.

/** What is wrong with a manifest, as a sentence; null if nothing is. */
export async function complaint(manifest) {
  const models = manifest.apiVersion.startsWith('keda.sh/') ? '@kubernetes-models/keda' : 'kubernetes-models';
  try {
    const model = await import(`${models}/${manifest.apiVersion}/${manifest.kind}`);
    new model[manifest.kind](manifest).validate();
    return null;
  } catch (failure) {
    return failure.message;
  }
}
