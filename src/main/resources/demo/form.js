// A form made from the JSON Schema of a template's data, and the data from it.

const INPUTS = {
  string: { type: 'text', value: 'Ada' },
  number: { type: 'number', step: 'any', required: true, value: 1000 },
  boolean: { type: 'checkbox' },
  picture: { type: 'text', value: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==' },
};
const HINTS = { array: ', one per line', picture: ', a picture in base64' };

/** The first type is the one that a form takes. */
const typeOf = (schema) => (schema.contentEncoding === 'base64' ? 'picture' : [schema.type].flat()[0]);

/** What to ask for: a path, and the schema of its value. Objects are asked for by what is in them. */
export function questions(schema, holder = []) {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const path = [...holder, name];
    return typeOf(property) === 'object' ? questions(property, path) : [{ path, schema: property }];
  });
}

function element(name, properties, ...children) {
  const created = Object.assign(document.createElement(name), properties);
  created.append(...children);
  return created;
}

/** Fills a fieldset with a labelled control for each question. */
export function show(fieldset, asked) {
  fieldset.querySelectorAll('p').forEach((old) => old.remove());
  asked.forEach(({ path, schema }, i) => {
    const id = `value-${i}`;
    const type = typeOf(schema);
    const control =
      type === 'array'
        ? element('textarea', { id, rows: 3, value: 'One\nTwo' })
        : element('input', { id, ...INPUTS[type], ...(schema.default === undefined ? {} : { value: schema.default }) });
    const text = path.join('.');
    const label = element('label', { htmlFor: id }, text + (HINTS[type] ?? ''));
    fieldset.append(element('p', {}, ...(type === 'boolean' ? [control, ' ', label] : [label, control])));
  });
  if (asked.length === 0) fieldset.append(element('p', {}, 'This template needs no data.'));
}

/** The data that the controls hold. */
export function read(fieldset, asked) {
  const data = {};
  asked.forEach(({ path, schema }, i) => {
    const holder = path.slice(0, -1).reduce((object, name) => (object[name] ??= {}), data);
    holder[path.at(-1)] = value(fieldset.querySelector(`#value-${i}`), schema);
  });
  return data;
}

function value(control, schema) {
  switch (typeOf(schema)) {
    case 'boolean':
      return control.checked;
    case 'number':
      return control.valueAsNumber;
    case 'array':
      return control.value.split('\n').filter((line) => line.trim()).map((line) => filled(schema.items, line));
    default:
      return control.value;
  }
}

/** An item of a list, in which everything is the same text, or a number if it has to be one. */
function filled(schema, text) {
  switch (typeOf(schema)) {
    case 'object':
      return Object.fromEntries(Object.entries(schema.properties).map(([name, property]) => [name, filled(property, text)]));
    case 'array':
      return [filled(schema.items, text)];
    case 'number':
      return Number(text) || 1;
    case 'boolean':
      return true;
    default:
      return text;
  }
}
