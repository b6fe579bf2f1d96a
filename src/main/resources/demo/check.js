// The check of the data while a person writes, and the findings at their fields.
import { page } from './dom.js';
import { request } from './graphql.js';
import { CHECK } from './operations.js';

const REST_MS = 400; // after the last key

/** Findings by path, of which each is shown once. What no field takes is left. */
export class Findings {
  #byPath = new Map();

  constructor(found) {
    for (const { path, message } of found) this.#byPath.set(path, [...new Set([...(this.#byPath.get(path) ?? []), message])]);
  }

  take(path) {
    const messages = this.#byPath.get(path) ?? [];
    this.#byPath.delete(path);
    return messages;
  }

  left() {
    return [...this.#byPath.values()].flat();
  }
}

const count = (number, one, many) => (number === 1 ? `1 ${one}` : `${number} ${many}`);

let timer;
let running;

/** Forgets a check that has not been answered. */
export function stopChecking() {
  clearTimeout(timer);
  running?.abort();
}

/** Checks in a moment, in place of a check that has not been answered. `failed` gets an error. */
export function checkSoon(shown, template, failed) {
  stopChecking();
  timer = setTimeout(async () => {
    running = new AbortController();
    const input = { templateFileId: template, documents: [{ name: page.name.value || 'Document', data: shown.read() }] };
    try {
      const { checkDocgenData } = await request(CHECK, { input }, running.signal);
      report(shown, checkDocgenData.documents[0]);
    } catch (error) {
      if (error.name !== 'AbortError') failed(error);
    }
  }, REST_MS);
}

function report(shown, { missing, unexpected, unused, html }) {
  const findings = new Findings([...missing, ...unexpected, ...unused, ...html]);
  shown.mark(findings);
  const wrong = missing.length + unexpected.length;
  page.check.className = wrong ? 'problem' : 'good';
  page.check.textContent = [
    wrong
      ? `${count(wrong, 'value needs', 'values need')} your attention, or Box leaves the tags in the document as text.`
      : 'The data fits the template.',
    ...findings.left(),
  ].join(' ');
}
