// The check of the data while a person writes, and the findings at their fields.
import { page } from './dom.js';
import { request } from './graphql.js';
import { CHECK } from './operations.js';
import { sentence, shown as shownMessage } from './sentences.js';

const REST_MS = 400; // after the last key
const SLOW_MS = 1500;

/** Findings by path, of which each is shown once. What no field takes is left. */
export class Findings {
  #byPath = new Map();

  constructor(found) {
    for (const { path, message } of found) this.#byPath.set(path, [...new Set([...(this.#byPath.get(path) ?? []), sentence(message)])]);
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

function say(className, ...messages) {
  page.check.className = className;
  page.check.replaceChildren(...messages.flatMap((message, i) => [i ? ' ' : '', ...shownMessage(message)]));
}

/** Forgets a check, also one that was answered: what it was about has changed. */
export function stopChecking() {
  clearTimeout(timer);
  running?.abort();
  say('');
}

/** Checks in a moment, in place of a check that has not been answered. `failed` gets an error. */
export function checkSoon(form, template, failed) {
  stopChecking();
  timer = setTimeout(async () => {
    const mine = new AbortController();
    running = mine;
    const input = { templateFileId: template, documents: [{ name: page.name.value || 'Document', data: form.read() }] };
    timer = setTimeout(() => say('hint', 'Checking…'), SLOW_MS);
    try {
      const { checkDocgenData } = await request(CHECK, { input }, mine.signal);
      report(form, checkDocgenData.documents[0]);
    } catch (error) {
      if (error.name === 'AbortError') return;
      if (error.code === 'BAD_USER_INPUT') say('problem', ...error.errors.map(({ message }) => sentence(message, 'The data of a document')));
      else {
        say('');
        failed(error);
      }
    } finally {
      if (running === mine) clearTimeout(timer);
    }
  }, REST_MS);
}

function report(form, { missing, unexpected, unused, html }) {
  const findings = new Findings([...missing, ...unexpected, ...unused, ...html]);
  form.mark(findings);
  const wrong = new Set([...missing, ...unexpected, ...form.wrong()].map(({ path }) => path)).size;
  say(
    wrong ? 'problem' : 'good',
    wrong
      ? `${count(wrong, 'value needs', 'values need')} your attention, or Box leaves the tags in the document as text.`
      : 'The data fits the template.',
    ...findings.left(),
  );
}
