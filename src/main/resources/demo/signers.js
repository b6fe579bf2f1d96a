// The form for the people who are to sign a document.
import { button, element, newId } from './dom.js';

const MAX_SIGNERS = 35; // of Box

/** What is wrong with what was typed; empty if nothing is. */
function problem(emails) {
  const wrong = emails.find((email) => !/^[^@]+@[^@]+$/.test(email));
  if (emails.length === 0) return 'Say who is to sign it.';
  if (wrong) return `“${wrong}” is no e-mail address.`;
  if (new Set(emails.map((email) => email.toLowerCase())).size < emails.length) return 'Each can sign once.';
  return emails.length > MAX_SIGNERS ? `At most ${MAX_SIGNERS} people can sign a document.` : '';
}

/** A hidden form. `send` gets the addresses, in their order, and is not called again before it has ended. */
export function signerForm(send, cancel) {
  const id = newId('signers');
  const hint = newId('hint');
  const input = element('input', { id, type: 'text', autocomplete: 'off', spellcheck: false, placeholder: 'grace@example.com, alan@example.com', 'aria-describedby': hint });
  const submit = element('button', { type: 'submit' }, 'Send');
  const wrong = element('span', { className: 'problem', role: 'alert' });
  let busy = false;
  const form = element('form', { className: 'signers', hidden: true, noValidate: true },
    element('label', { htmlFor: id }, 'E-mail addresses of those who sign'),
    input,
    wrong,
    element('p', { id: hint }, 'One after the other. Box sends each an e-mail as soon as the one before has signed.'),
    element('span', { className: 'links' }, submit, button('Cancel', {}, cancel)));
  input.addEventListener('input', () => {
    wrong.textContent = '';
    input.ariaInvalid = null;
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (busy) return;
    const emails = input.value.split(/[\s,;]+/).filter(Boolean);
    wrong.textContent = problem(emails);
    input.ariaInvalid = wrong.textContent ? 'true' : null;
    if (wrong.textContent) return input.focus();
    busy = true;
    submit.ariaDisabled = 'true';
    submit.textContent = 'Sending…';
    await send(emails);
    busy = false;
    submit.ariaDisabled = null;
    submit.textContent = 'Send';
  });
  return form;
}
