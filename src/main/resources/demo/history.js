// What just happened: the operations that the page has sent, newest first.
import { element, page } from './dom.js';

const MOST = 30;
const rows = new Map();

/** Opens an operation in GraphiQL. What is behind the hash is not sent to the gateway: it may hold data of people. */
export const inGraphiql = (query, variables) =>
  `graphiql/#${new URLSearchParams({ query, variables: JSON.stringify(variables ?? {}, null, 2) })}`;

function result({ ms, error, events }) {
  if (error === 'AbortError' || error === 'signal is aborted without reason') return 'Given up';
  if (error) return error;
  if (ms === null) return '…';
  return events > 1 ? `${events} events` : 'OK';
}

/** Shows an operation, in the row that it has already. */
export function record(entry) {
  const shown = rows.get(entry) ?? element('tr');
  const link = element('a', { href: inGraphiql(entry.query, entry.variables), target: '_blank' }, entry.name);
  shown.replaceChildren(
    element('td', {}, link),
    element('td', { className: 'number' }, entry.ms === null ? '' : `${Math.round(entry.ms)} ms`),
    element('td', { className: 'number' }, entry.ms === null ? '' : String(entry.calls)),
    element('td', { className: entry.error ? 'problem' : '' }, result(entry)),
  );
  if (rows.has(entry)) return;
  rows.set(entry, shown);
  page.operations.prepend(shown);
  for (const old of [...rows.keys()].slice(0, -MOST)) {
    rows.get(old).remove();
    rows.delete(old);
  }
}
