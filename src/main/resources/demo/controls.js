// A control for a value that is no list and no object.
import { element } from './dom.js';
import { picture } from './picture.js';
import { isDate, sample } from './samples.js';

const LONG = /address|description|note|comment|terms|clause|text|message|body|detail/;

/** How a control is read and filled: `undefined` is no value. `wrong` says why what was written is none. */
const text = (input) => ({ input, read: () => (input.value.trim() === '' ? undefined : input.value), fill: (value) => (input.value = value) });

const date = (input) => ({ ...text(input), wrong: () => (input.validity.badInput ? 'This is no date. Write a day that is in the calendar, or none.' : '') });

function number(input) {
  return {
    input,
    read: () => (Number.isNaN(input.valueAsNumber) ? undefined : input.valueAsNumber),
    fill: (value) => (input.value = value),
    wrong: () => (input.validity.badInput ? 'This is no number.' : ''),
  };
}

function checkbox(input) {
  return { input, read: () => input.checked, fill: (value) => (input.checked = value) };
}

function create(field, id, label) {
  switch (field.kind) {
    case 'IMAGE':
      return picture(id, label);
    case 'BOOLEAN':
      return checkbox(element('input', { id, type: 'checkbox' }));
    case 'NUMBER':
      return number(element('input', { id, type: 'number', step: 'any' }));
    default:
      if (isDate(field.format)) return date(element('input', { id, type: 'date' }));
      return text(LONG.test(label.toLowerCase()) ? element('textarea', { id, rows: 2 }) : element('input', { id, autocomplete: 'off' }));
  }
}

/** A control, filled with a sample. `holder` is what to put into the page. */
export function control(field, id, label, row) {
  const created = create(field, id, label);
  created.fill(sample(field, label.toLowerCase(), row));
  if (field.default) created.input.placeholder = field.default;
  return { holder: created.input, wrong: () => '', ...created };
}
