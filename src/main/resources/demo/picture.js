// A control for a picture, which is read as base64, as Box wants it, and shown.
import { button, element } from './dom.js';

const TYPES = ['image/png', 'image/jpeg', 'image/gif'];
const MOST_BYTES = 48_000; // in base64 a third more, so that a document stays below its limit of 100 KB

/** The sentence about a file that is no picture, or empty. What a file is called says nothing. */
async function problemOf(file) {
  if (!TYPES.includes(file.type)) return 'This file is no picture of a kind that Box takes. Choose a PNG, JPEG or GIF.';
  if (file.size > MOST_BYTES) return 'This picture is larger than 48 KB. Choose a smaller one.';
  try {
    (await createImageBitmap(file)).close();
    return '';
  } catch {
    return 'This file cannot be read as a picture. Choose another one.';
  }
}

const dataUrl = (file) =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsDataURL(file);
  });

export function picture(id, label) {
  let url = null;
  let problem = '';
  const preview = element('img', { alt: `The picture ${label}` });
  const name = element('span', { className: 'hint' });
  const input = element('input', { id, type: 'file', accept: TYPES.join() });
  const show = (value, found = '') => {
    url = value;
    problem = found;
    preview.hidden = !value;
    name.textContent = value ? (input.files[0]?.name ?? 'A sample') : '';
    if (value) preview.src = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  input.addEventListener('change', async () => {
    const [file] = input.files;
    if (!file) return;
    const found = await problemOf(file);
    const read = found ? null : await dataUrl(file);
    if (file === input.files[0]) show(read, found); // and not another that was chosen meanwhile
  });
  const none = button('Remove', { 'aria-label': `Remove the picture ${label}` }, () => {
    input.value = '';
    show(null);
  });
  const holder = element('span', { className: 'picture' }, preview, name, input, none);
  return { input, holder, read: () => url?.slice(url.indexOf(',') + 1), fill: show, wrong: () => problem };
}
