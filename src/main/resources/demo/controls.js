// A control for a value that is no list and no object.
import { button, element } from './dom.js';
import { isDate, sample } from './samples.js';

const LONG = /address|description|note|comment|terms|clause|text|message|body|detail/;
const LARGEST_PICTURE = 65_000; // in base64, so that a document stays below its limit of 100 KB

/** How a control is read and filled: `undefined` is no value. */
const text = (input) => ({ input, read: () => (input.value.trim() === '' ? undefined : input.value), fill: (value) => (input.value = value) });

function number(input) {
  return { input, read: () => (Number.isNaN(input.valueAsNumber) ? undefined : input.valueAsNumber), fill: (value) => (input.value = value) };
}

function checkbox(input) {
  return { input, read: () => input.checked, fill: (value) => (input.checked = value) };
}

/** A file that is read as base64, which Box wants, and shown. */
function picture(id, label) {
  let url = null;
  const preview = element('img', { alt: '' });
  const problem = element('span', { className: 'problem', role: 'status' });
  const input = element('input', { id, type: 'file', accept: 'image/png,image/jpeg,image/gif' });
  const show = (value) => {
    url = value;
    preview.hidden = !value;
    if (value) preview.src = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  input.addEventListener('change', () => {
    const [file] = input.files;
    problem.textContent = '';
    if (!file) return;
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      if (reader.result.length <= LARGEST_PICTURE) return show(reader.result);
      problem.textContent = 'This picture is larger than 48 KB. Choose a smaller one.';
      input.value = '';
    });
    reader.readAsDataURL(file);
  });
  const none = button('Remove', { 'aria-label': `Remove the picture ${label}` }, () => {
    input.value = '';
    show(null);
  });
  const holder = element('span', { className: 'picture' }, preview, input, none, problem);
  return { input, holder, read: () => url?.slice(url.indexOf(',') + 1), fill: show };
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
      if (isDate(field.format)) return text(element('input', { id, type: 'date' }));
      return text(LONG.test(label.toLowerCase()) ? element('textarea', { id, rows: 2 }) : element('input', { id, autocomplete: 'off' }));
  }
}

/** A control, filled with a sample. `holder` is what to put into the page. */
export function control(field, id, label, row) {
  const created = create(field, id, label);
  created.fill(sample(field, label.toLowerCase(), row));
  if (field.default) created.input.placeholder = field.default;
  return { holder: created.input, ...created };
}
