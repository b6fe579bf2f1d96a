// What a person has requested last, for as long as the tab is open: a reload need not lose it. The token is kept nowhere.

const keyOf = (person) => `documents of ${person}`;

/** The storage of the tab, or none where the browser forbids it. */
function storage() {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

export function keep(person, requested) {
  if (person) storage()?.setItem(keyOf(person), JSON.stringify(requested));
}

/** What `keep` was called with; undefined if there is nothing. */
export function kept(person) {
  const found = person && storage()?.getItem(keyOf(person));
  return found ? JSON.parse(found) : undefined;
}

export function drop(person) {
  storage()?.removeItem(keyOf(person));
}
