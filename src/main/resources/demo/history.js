// What just happened: the operations that the page has sent, newest first.
import { element, page } from './dom.js';

const MOST = 30;
const rows = new Map();
const gone = new WeakSet();

/** Opens an operation in GraphiQL. What is behind the hash is not sent to the gateway: it may hold data of people. */
export const inGraphiql = (query, variables) =>
  `graphiql/#${new URLSearchParams({ query, variables: JSON.stringify(variables ?? {}, null, 2) })}`;

function result({ ms, error, events }) {
  if (error === 'AbortError' || error === 'signal is aborted without reason') return 'Given up';
  if (error) return error;
  if (ms === null) return '…';
  return events > 1 ? `${events} events` : 'OK';
}

const isSame = (one, other) => one.query === other.query && JSON.stringify(one.variables) === JSON.stringify(other.variables);

function remove(entry) {
  rows.get(entry)?.remove();
  rows.delete(entry);
  gone.add(entry);
}

/** Shows an operation, in the row that it has already. One that is repeated takes the row of that before it. */
export function record(entry) {
  if (entry.error === 'UNAUTHENTICATED' && !entry.withToken) return remove(entry); // it was asked whether it needs one
  if (gone.has(entry)) return;
  const before = [...rows.keys()].at(-1);
  if (before && before !== entry && !rows.has(entry) && isSame(entry, before)) {
    entry.times = (before.times ?? 1) + 1;
    remove(before);
  }
  const shown = rows.get(entry) ?? element('tr');
  const link = element('a', { href: inGraphiql(entry.query, entry.variables), target: '_blank' }, entry.name);
  shown.replaceChildren(
    element('td', {}, link, entry.times ? ` × ${entry.times}` : ''),
    element('td', { className: 'number' }, entry.ms === null ? '' : `${Math.round(entry.ms)} ms`),
    element('td', { className: 'number' }, entry.ms === null ? '' : String(entry.calls)),
    element('td', { className: entry.error ? 'problem' : '' }, result(entry)),
  );
  if (rows.has(entry)) return;
  rows.set(entry, shown);
  page.operations.prepend(shown);
  [...rows.keys()].slice(0, -MOST).forEach(remove);
}
