// What can go wrong with Box, to be tried with the sandbox, and what the gateway makes of it.
import { button, element, page } from './dom.js';
import { request } from './graphql.js';
import { notice } from './notice.js';
import { JOB } from './operations.js';

/** Jobs of the sandbox for which Box misbehaves. */
const JOBS = {
  'Too many requests': ['10000000429', 'Box answers 429 and asks to wait. The gateway passes on for how long, and does not ask Box again before.'],
  'Box is down': ['10000000503', 'Box answers 503. The gateway tries again, then says so with a code that a program can act on.'],
  'Box is slow': ['10000000408', 'Box takes half a minute. The gateway ends the wait before a person would.'],
  'Half an answer': ['10000000602', 'Box breaks off in the middle. No half document is ever shown.'],
};

function trial(title, sentence, action) {
  const place = element('div', { className: 'notice' });
  const said = notice(place);
  const run = button('Try', { 'aria-label': `Try: ${title}` }, async () => {
    said.clear();
    try {
      said.say(await action(), { kind: 'good' });
    } catch (error) {
      said.tell(error);
      if (error.code) place.firstChild?.prepend(element('code', {}, error.code), ' ');
    }
  });
  return element('li', {}, element('div', {}, element('strong', {}, title), element('p', {}, sentence)), run, place);
}

/** Shows the trials. Those that need the form call back. */
export function showFaults({ fail, leaveOut, become }) {
  page.faults.hidden = false;
  page.trials.replaceChildren(
    ...Object.entries(JOBS).map(([title, [id, sentence]]) =>
      trial(title, sentence, async () => `The job is ${(await request(JOB, { id })).docgenJob.status}.`)),
    trial('A missing value', 'The first value that the template needs is taken away. The check finds it before anything is made.', leaveOut),
    trial('Documents that fail', 'Two documents that Box cannot make, beside three that it can. Each says why.', fail),
    trial('A token that has expired', 'The gateway says so, and the page asks to sign in and goes on.', () => become('expired', 'Sign in at the top of the page to go on.')),
    trial('A person without Doc Gen', 'Carol may use Box but not Doc Gen. The lamps say which switch is off, and who can turn it on.', () => become('carol', 'See the lamps of the form.')),
  );
}
