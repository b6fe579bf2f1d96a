// Three lamps: whether documents can be made, into this folder, from this template, and what to do if not.
import { element, page } from './dom.js';
import { request } from './graphql.js';
import { READINESS } from './operations.js';
import { mark } from './output.js';

const WORST_FIRST = ['FAILED', 'UNKNOWN', 'OK', 'NOT_CHECKED'];
const WORDS = { OK: 'ready', FAILED: 'not ready', UNKNOWN: 'not known', NOT_CHECKED: 'not asked', READING: 'being read' };

const worst = (...checks) => checks.sort((a, b) => WORST_FIRST.indexOf(a.state) - WORST_FIRST.indexOf(b.state))[0];

const toDo = ({ message, nextStep }) => [message, nextStep].filter(Boolean).join(' ');

function lamp(name, { state, message, nextStep }) {
  const shown = element('li', { className: `lamp ${state.toLowerCase()}`, title: message, 'data-name': name }, element('span', { className: 'light', 'aria-hidden': 'true' }), `${name}: ${WORDS[state] ?? state}`);
  if (state === 'FAILED' || state === 'UNKNOWN') shown.append(element('p', {}, toDo({ message, nextStep })));
  return shown;
}

let asked = 0;
let reading = false; // which the readiness does not know: the template is ready to be used

/** Shows whether Box still reads the template. */
export function showReading(begins) {
  reading = begins;
  const shown = page.lamps.querySelector('[data-name=Template]');
  if (shown && begins) shown.replaceWith(templateLamp());
}

const templateLamp = (found) => lamp('Template', reading ? { state: 'READING', message: 'Box is still reading it.' } : found);


/**
 * Asks anew, and shows the answer unless it was asked again meanwhile, that of the folder at its field too. Says nothing if the
 * gateway does not answer.
 */
export async function showReadiness(template, folder) {
  const mine = ++asked;
  try {
    const { docgenReadiness: found } = await request(READINESS, { template, folder: /^\d+$/.test(folder) ? folder : null });
    if (mine !== asked) return undefined;
    page.lamps.replaceChildren(
      lamp('Doc Gen', worst(found.docgenEnabled, found.scope)),
      templateLamp(found.template),
      lamp('Folder', found.destinationFolder),
    );
    if (found.destinationFolder.state === 'FAILED') mark(page.folder, toDo(found.destinationFolder));
    return found;
  } catch {
    if (mine === asked) page.lamps.replaceChildren(); // what cannot be asked is said where it is needed
    return undefined;
  }
}
