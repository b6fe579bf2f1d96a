// Who asks: the token, and what happens when it is not accepted.
import { button, page } from './dom.js';
import { useToken } from './graphql.js';

const USERS = { alice: 'Alice', bob: 'Bob', carol: 'Carol, who has no Doc Gen' };

export const isSandbox = document.body.dataset.sandbox === 'true';

let onSignIn;
let signedIn = false;

function signIn(token) {
  signedIn = true;
  page.switch.textContent = 'Signing in…';
  useToken(token);
  page.token.value = '';
  close();
  onSignIn();
}

function open(reason) {
  page['access-reason'].textContent = reason;
  page.access.hidden = false;
  page.switch.ariaExpanded = 'true';
}

function close() {
  if (page.access.contains(document.activeElement)) page.switch.focus(); // what is hidden loses it
  page.access.hidden = true;
  page.switch.ariaExpanded = 'false';
}

/** Asks for a token, or for another one, and says why. */
export function askForToken(reason) {
  open(signedIn ? reason : isSandbox ? 'Choose who you are.' : 'Sign in with an access token of Box.');
  page.access.scrollIntoView({ block: 'nearest' });
}

/** Uses a token of the sandbox, as if it had been typed. */
export const become = signIn;

/** Shows who asks; with a token that is accepted, also where the name is not known. */
export function showUser(name, accepted = true) {
  page.switch.textContent = name ? `${name} · switch user` : accepted && signedIn ? 'Switch user' : 'Sign in';
}

/** Calls back after each sign-in. */
export function startSession(callback) {
  onSignIn = callback;
  if (isSandbox) {
    page['token-hint'].textContent = 'The sandbox in place of Box has these users. Their tokens are alice, bob and carol.';
    page['access-users'].hidden = false;
    page['access-users'].append(...Object.entries(USERS).flatMap(([token, name]) => [button(name, {}, () => signIn(token)), ' ']));
  }
  page.switch.addEventListener('click', () => {
    if (!page.access.hidden) return close();
    open('');
    (isSandbox ? page['access-users'].querySelector('button') : page.token).focus();
  });
  page.access.addEventListener('submit', (event) => {
    event.preventDefault();
    signIn(page.token.value.trim());
  });
}
