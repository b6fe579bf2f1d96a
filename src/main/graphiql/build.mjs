// Bundles GraphiQL into the resources of the gateway: npm ci && npm run build. With --check it fails if those are not what it
// would make. File names have a hash of the content, and files are compressed once, here.
import { build } from 'esbuild';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';

process.chdir(fileURLToPath(new URL('.', import.meta.url)));
const BUNDLE = '../resources/graphiql/bundle/';
const PAGE = 'page.jsx';
// By the labels that the editor asks for.
const WORKERS = {
  editor: 'monaco-editor/esm/vs/editor/editor.worker.js',
  json: 'monaco-editor/esm/vs/language/json/json.worker.js',
  graphql: 'monaco-graphql/esm/graphql.worker.js',
};

/** DOMPurify itself in place of the copy in Monaco, which is years old. */
const dompurify = {
  name: 'dompurify',
  setup: (builder) =>
    builder.onLoad({ filter: /monaco-editor.esm.vs.base.browser.dompurify.dompurify\.js$/ }, () => ({
      resolveDir: process.cwd(),
      contents: `import purify from 'dompurify'; export const { sanitize, addHook, removeHook } = purify;`,
    })),
};

const options = {
  bundle: true,
  write: false,
  metafile: true,
  minify: true,
  target: 'es2022',
  legalComments: 'none', // all licenses are in one file
  outdir: 'bundle',
  entryNames: '[name]-[hash]',
  chunkNames: 'chunk-[hash]',
  assetNames: '[name]-[hash]',
  define: { 'process.env.NODE_ENV': '"production"' },
};

/** The names of outputs by those of their entry points. */
const entries = ({ metafile }) =>
  Object.fromEntries(Object.entries(metafile.outputs).filter(([, output]) => output.entryPoint).map(([path, output]) => [output.entryPoint, basename(path)]));

/** The text of the licenses of all bundled packages. */
function licenses(results) {
  const inputs = results.flatMap(({ metafile }) => Object.values(metafile.outputs).flatMap((output) => Object.keys(output.inputs)));
  const folders = new Set(inputs.map((path) => path.match(/^.*node_modules\/(@[^/]+\/)?[^/]+/)?.[0]).filter(Boolean));
  return [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    const file = readdirSync(folder).find((it) => /^licen[cs]e/i.test(it));
    return `${name} ${version}: ${license}\n\n${file ? readFileSync(`${folder}/${file}`, 'utf8').trim() : ''}`.trim();
  }).join('\n\n----\n\n');
}

const workers = await build({ ...options, format: 'iife', entryPoints: Object.values(WORKERS).map((path) => `node_modules/${path}`) });
const names = Object.fromEntries(Object.entries(WORKERS).map(([label, path]) => [label, entries(workers)[`node_modules/${path}`]]));
const page = await build({
  ...options,
  format: 'esm',
  splitting: true,
  plugins: [dompurify],
  jsx: 'automatic',
  loader: { '.ttf': 'file' },
  entryPoints: [PAGE],
  define: { ...options.define, WORKERS: JSON.stringify(names) },
});
const script = entries(page)[PAGE];
const style = basename(page.metafile.outputs[`bundle/${script}`].cssBundle);
const html = readFileSync('index.html', 'utf8').replace('page.js', script).replace('page.css', style);

const files = new Map([
  ['index.html', Buffer.from(html)],
  ['licenses.txt', Buffer.from(licenses([workers, page]))],
  ...[...workers.outputFiles, ...page.outputFiles].map(({ path, contents }) => [basename(path), Buffer.from(contents)]),
]);

if (process.argv.includes('--check')) {
  const made = [...files.keys()].map((name) => `${name}.gz`).sort();
  const kept = readdirSync(BUNDLE).sort();
  const changed = [...files].filter(([name, content]) => kept.includes(`${name}.gz`) && !gunzipSync(readFileSync(`${BUNDLE}${name}.gz`)).equals(content));
  if (made.join() !== kept.join() || changed.length > 0) {
    console.error(`The bundle of GraphiQL is not up to date: npm run build\n${made.filter((it) => !kept.includes(it)).join()} ${changed.map(([name]) => name).join()}`);
    process.exit(1);
  }
} else {
  rmSync(BUNDLE, { recursive: true, force: true });
  mkdirSync(BUNDLE, { recursive: true });
  files.forEach((content, name) => writeFileSync(`${BUNDLE}${name}.gz`, gzipSync(content, { level: 9 })));
}
console.log(`${files.size} files, ${[...files.values()].reduce((sum, content) => sum + content.length, 0)} bytes`);
