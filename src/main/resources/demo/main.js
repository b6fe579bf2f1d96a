// A template, its form, and what a person does with them.
import { checkSoon, stopChecking } from './check.js';
import { page } from './dom.js';
import { showFaults } from './faults.js';
import { forget, resume } from './following.js';
import { edited, generate, offer } from './generate.js';
import { GraphqlError, watch } from './graphql.js';
import { record } from './history.js';
import { folderId, isComplete } from './output.js';
import { showReadiness, showReading } from './readiness.js';
import { requestNotice, trouble } from './recovery.js';
import { become, isSandbox, showUser, startSession } from './session.js';
import { forgetForms, loadForm, loadTemplates, noForm } from './template.js';

let form; // of the chosen template; undefined until it is there

const readiness = () => showReadiness(page.template.value || null, folderId());

function check() {
  if (form) checkSoon(form, page.template.value, (error) => trouble(error, check));
}

/** Names the documents like the template, unless the person has. */
function nameDocuments() {
  const name = page.template.selectedOptions[0].text.replace(/\.docx$/i, '');
  if (page.name.value === page.name.defaultValue) page.name.value = page.name.defaultValue = name;
}

async function chooseTemplate() {
  form = undefined;
  stopChecking();
  offer(false);
  page.check.textContent = '';
  requestNotice.clear();
  showReading(false);
  readiness();
  try {
    const loaded = await loadForm(page.template.value, () => showReading(true));
    if (!loaded) return; // another was chosen meanwhile
    form = loaded;
    nameDocuments();
    offer(true);
    check();
  } catch (error) {
    trouble(error, chooseTemplate);
  }
}

async function start() {
  requestNotice.clear();
  try {
    const { viewer, any } = await loadTemplates();
    showUser(viewer?.name);
    resume(viewer?.id);
    if (any) await chooseTemplate();
    else noForm('There is no template yet. In Box, upload a Word file with tags and mark it as a template.');
  } catch (error) {
    if (error.name === 'AbortError') return; // another person has signed in
    form = undefined;
    const unknown = error.code === 'UNAUTHENTICATED';
    showUser(error.data?.viewer?.name, !unknown);
    page.template.replaceChildren();
    page.check.textContent = '';
    noForm(unknown ? 'Your templates appear here when you have signed in.' : 'No template can be read.');
    offer(false);
    trouble(error, start);
    if (error instanceof GraphqlError && !unknown) readiness();
  }
}

/** Takes away the first value that is needed. */
function leaveOut() {
  const value = form?.first();
  if (!value) return 'This template needs no value.';
  value.clear();
  check();
  value.input.scrollIntoView({ block: 'center' });
  return 'See the form.';
}

async function fail() {
  const names = ['Letter 1', 'Letter that fails 2', 'Letter 3', 'Letter that fails 4', 'Letter 5'];
  return (await generate(form, 'NONE', names)) ? 'See the documents.' : 'Nothing was requested: see the form.';
}

watch(record);
page.template.addEventListener('change', chooseTemplate);
page.folder.addEventListener('change', () => {
  isComplete();
  readiness();
});
page.request.addEventListener('input', edited);
page.fields.addEventListener('input', check);
page.output.addEventListener('input', () => page.output.querySelector('[aria-invalid=true]') && isComplete());
page.request.addEventListener('keydown', (event) => event.key === 'Enter' && event.repeat && event.preventDefault()); // it is held
page.request.addEventListener('submit', (event) => {
  event.preventDefault();
  generate(form, 'REFUSE');
});
page.anyway.addEventListener('click', () => generate(form, 'NONE'));
new ResizeObserver(([{ target }]) => {
  // What has the focus is scrolled above the bar.
  const covers = getComputedStyle(target).position === 'sticky';
  document.documentElement.style.scrollPaddingBottom = covers ? `${target.offsetHeight + 8}px` : '';
}).observe(page.actions);
startSession(() => {
  form = undefined;
  stopChecking();
  offer(false);
  page.check.textContent = '';
  forget();
  forgetForms();
  start();
});
if (isSandbox) {
  const as = (token, sentence) => {
    become(token);
    return sentence;
  };
  showFaults({ become: as, leaveOut, fail });
}
start();
