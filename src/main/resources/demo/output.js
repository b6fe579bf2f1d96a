// The documents to make: how they are called, how many, of which format, into which folder.
import { page } from './dom.js';

/** Shows a problem at a control, or none. */
export function mark(control, message) {
  control.setAttribute('aria-invalid', Boolean(message));
  page[`${control.id}-problem`].textContent = message ?? '';
}

/** The id of the folder, as it was written. */
export const folderId = () => page.folder.value.trim();

/** Whether what the page itself knows about the documents to make is right. Says at the controls what is not. */
export function isComplete() {
  const count = page.count.valueAsNumber;
  mark(page.name, page.name.value.trim() ? null : 'Give the documents a name.');
  mark(page.count, Number.isInteger(count) && count >= 1 && count <= 25 ? null : 'Choose a number from 1 to 25.');
  mark(page.folder, /^\d+$/.test(folderId()) ? null : 'The id of a folder has digits only; 0 is your root folder.');
  return !page.output.querySelector('[aria-invalid=true]');
}

/** The names of the documents. */
export function names() {
  const name = page.name.value.trim();
  const count = page.count.valueAsNumber;
  return count === 1 ? [name] : Array.from({ length: count }, (_, i) => `${name} ${i + 1}`);
}
