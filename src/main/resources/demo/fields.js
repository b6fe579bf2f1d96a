// A form made from the fields of a template: values, objects as groups, lists as rows.
import { control } from './controls.js';
import { button, element, newId, words } from './dom.js';
import { shown as shownMessage } from './sentences.js';

const join = (holder, name) => (holder ? `${holder}.${name}` : name);

/** A text for people that says how the document shows a value, or what it shows without one. */
function hint({ format, default: inserted, certain, required, kind }) {
  return [
    format && `In the document: ${format}.`,
    inserted && `Without a value: “${inserted}”.`,
    !required && !inserted && kind !== 'BOOLEAN' && 'May be empty.',
    !certain && 'Box does not document this kind of tag, so it is not checked.',
  ].filter(Boolean).join(' ');
}

/** Where findings are shown. */
function problemOf(id) {
  const place = element('p', { id: `${id}-problem`, className: 'problem' });
  const mark = (messages, invalid) => {
    place.replaceChildren(...messages.flatMap((message, i) => [i ? ' ' : '', ...shownMessage(message)]));
    if (invalid) invalid.setAttribute('aria-invalid', messages.length > 0);
  };
  return { place, mark };
}

function single(field, holder, row, within) {
  const id = newId('value');
  const label = words(field.name);
  const created = control(field, id, within ? `${words(within)} ${label}` : label, row);
  const { place, mark } = problemOf(id);
  const help = element('p', { id: `${id}-hint`, className: 'hint' }, within ? '' : hint(field));
  created.input.setAttribute('aria-describedby', `${id}-hint ${id}-problem`);
  const name = element('label', { htmlFor: id, title: field.path }, label);
  if (field.required && field.kind !== 'BOOLEAN') {
    created.input.setAttribute('aria-required', 'true');
    name.append(element('span', { className: 'needed', 'aria-hidden': 'true' }, ' *'));
  }
  const path = element('code', { textContent: within ? '' : field.path });
  const shown = element('div', { className: `field ${field.kind.toLowerCase()}` }, name, path, created.holder, help, place);
  const here = () => join(holder(), field.name);
  const show = (messages) => mark(created.wrong() ? [created.wrong()] : messages, created.input);
  created.holder.addEventListener('input', () => created.wrong() && show([])); // the gateway does not see what is no value
  return {
    shown,
    input: created.input,
    read: created.read,
    clear: () => created.fill(''),
    wrong: () => (created.wrong() ? [{ path: here(), input: created.input }] : []),
    mark: (found) => show(found.take(here())),
  };
}

function object(field, holder, row, within) {
  const here = () => join(holder(), field.name);
  const inner = group(field.fields, here, row, within && `${within} ${field.name}`);
  const { place, mark } = problemOf(newId('group'));
  const shown = element('fieldset', { className: 'group' }, element('legend', {}, words(field.name)), ...inner.shown, place);
  return { ...inner, shown, mark: (found) => { inner.mark(found); mark(found.take(here())); } };
}

/** What a row of a list holds: an object, or a value alone. */
function item(field, at, row) {
  if (field.fields.length > 0) return group(field.fields, at, row, field.name);
  const value = single({ ...field, kind: field.itemKind ?? 'TEXT', format: null, default: null, required: false, certain: true }, at, row, field.name);
  return { shown: [value.shown], first: () => value, read: value.read, wrong: value.wrong, mark: (found) => value.mark({ take: () => found.take(at()) }) };
}

function list(field, holder) {
  const label = words(field.name);
  const rows = [];
  const here = () => join(holder(), field.name);
  const { place, mark } = problemOf(newId('list'));
  const held = element('div', { className: 'rows' });
  const changed = () => held.dispatchEvent(new Event('input', { bubbles: true }));
  const number = () =>
    rows.forEach(({ frame, remove }, i) => {
      frame.ariaLabel = `${label} ${i + 1}`;
      remove.ariaLabel = `Remove ${label} ${i + 1}`;
    });
  const add = () => {
    const entry = {};
    entry.inner = item(field, () => `${here()}[${rows.indexOf(entry)}]`, rows.length);
    entry.remove = button('×', { className: 'remove', title: 'Remove' }, () => {
      rows.splice(rows.indexOf(entry), 1);
      entry.frame.remove();
      number();
      more.focus();
      changed();
    });
    const values = element('div', { className: field.fields.length ? 'values' : 'values alone' }, ...entry.inner.shown);
    entry.frame = element('div', { className: 'item', role: 'group' }, values, entry.remove);
    rows.push(entry);
    held.append(entry.frame);
    number();
    return entry.frame;
  };
  const more = button('Add a row', { className: 'add', 'aria-label': `Add a row to ${label}` }, () => {
    add().querySelector('input, textarea')?.focus();
    changed();
  });
  add();
  add();
  const path = element('code', { textContent: `${field.path}[]` });
  return {
    shown: element('fieldset', { className: 'group list' }, element('legend', {}, label, ' ', path), held, more, place),
    first: () => rows[0]?.inner.first(),
    read: () => (rows.length || field.required ? rows.map(({ inner }) => inner.read()).filter((it) => it !== undefined) : undefined),
    wrong: () => rows.flatMap(({ inner }) => inner.wrong()),
    mark: (found) => {
      rows.forEach(({ inner }) => inner.mark(found));
      mark(found.take(here()));
    },
  };
}

const PARTS = { LIST: list, OBJECT: object };

/** What holds several fields. `within` is the name of the list that it is a row of. */
function group(fields, holder, row, within) {
  const objects = fields.filter(({ kind }) => kind === 'OBJECT');
  const held = fields.map((field) => {
    const own = row + Math.max(0, objects.indexOf(field)); // so that two parties are not the same person
    return { field, part: (PARTS[field.kind] ?? single)(field, holder, own, within) };
  });
  return {
    shown: held.map(({ part }) => part.shown),
    first: () => held.find(({ field }) => field.required)?.part.first?.() ?? held.find(({ field, part }) => field.required && part.clear)?.part,
    read: () => Object.fromEntries(held.map(({ field, part }) => [field.name, part.read()]).filter(([, value]) => value !== undefined)),
    wrong: () => held.flatMap(({ part }) => part.wrong()),
    mark: (found) => held.forEach(({ part }) => part.mark(found)),
  };
}

/** The form of a template: `shown` are its elements, `read` gives its data, `wrong` what was written and is none, `mark` shows what was found at each path. */
export const form = (fields) => group(fields, () => '', 0);
