// A form made from the tags of a template, and the data from it.

const LOOPS = ['FOR_LOOP', 'TABLE_LOOP'];
const KINDS = { CONDITIONAL: 'choice', ARITHMETIC: 'number' };
const INPUTS = {
  text: { type: 'text', value: 'Ada' },
  number: { type: 'number', step: 'any', required: true, value: 1000 },
  choice: { type: 'checkbox' },
};

/** What to ask for: a path, and the kind of its value. Objects are asked for by their parts. */
export function questions(tags) {
  const kinds = new Map();
  for (const { type, jsonPaths } of tags) {
    for (const path of jsonPaths) {
      const isSubject = path === jsonPaths[jsonPaths.length - 1];
      const kind = isSubject && LOOPS.includes(type) ? 'list' : (isSubject && KINDS[type]) || 'text';
      if (!kinds.has(path) || kind === 'list') kinds.set(path, kind);
    }
  }
  const paths = [...kinds.keys()];
  const parent = (path) => path.split('.').slice(0, -1).join('.');
  return paths
    .filter((path) => kinds.get(path) === 'list' || !paths.some((other) => parent(other) === path))
    .filter((path) => kinds.get(parent(path)) !== 'list')
    .map((path) => ({ path, kind: kinds.get(path), parts: paths.filter((other) => parent(other) === path) }));
}

function element(name, properties, ...children) {
  const created = Object.assign(document.createElement(name), properties);
  created.append(...children);
  return created;
}

/** Fills a fieldset with a labelled control for each question. */
export function show(fieldset, asked) {
  fieldset.querySelectorAll('p').forEach((old) => old.remove());
  asked.forEach(({ path, kind }, i) => {
    const id = `value-${i}`;
    const control =
      kind === 'list'
        ? element('textarea', { id, rows: 3, value: 'One\nTwo' })
        : element('input', { id, ...INPUTS[kind] });
    const label = element('label', { htmlFor: id }, kind === 'list' ? `${path}, one per line` : path);
    fieldset.append(element('p', {}, ...(kind === 'choice' ? [control, ' ', label] : [label, control])));
  });
  if (asked.length === 0) fieldset.append(element('p', {}, 'This template needs no data.'));
}

/** The data that the controls hold. */
export function read(fieldset, asked) {
  const data = {};
  asked.forEach(({ path, kind, parts }, i) => {
    const control = fieldset.querySelector(`#value-${i}`);
    const names = path.split('.');
    const holder = names.slice(0, -1).reduce((object, name) => (object[name] ??= {}), data);
    holder[names.at(-1)] = value(control, kind, path, parts);
  });
  return data;
}

function value(control, kind, path, parts) {
  switch (kind) {
    case 'choice':
      return control.checked;
    case 'number':
      return control.valueAsNumber;
    case 'list':
      return items(control.value, path, parts);
    default:
      return control.value;
  }
}

function items(text, path, parts) {
  const lines = text.split('\n').filter((line) => line.trim());
  const names = parts.map((part) => part.slice(path.length + 1));
  return names.length ? lines.map((line) => Object.fromEntries(names.map((name) => [name, line]))) : lines;
}
