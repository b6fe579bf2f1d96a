// The messages of the gateway, in words for the person at the form.
import { element } from './dom.js';

/** A message without the paths that it begins with, which say where a value is in the request. */
export function sentence(message, subject = 'This') {
  const text = message.replace(/^(?:'[^']*' does not fit: )?'[^']*'\s*/, `${subject} `);
  return text[0].toUpperCase() + text.slice(1);
}

/** What to show of a message: its tags as such, without how they format a value. */
export const shown = (message) =>
  message.split('`').map((part, i) => (i % 2 ? element('code', {}, part.replace(/\s*::.*(?=\}\})/, '')) : part));
