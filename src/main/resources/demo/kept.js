// What a person has requested, for as long as the tab is open: a reload need not lose it. The token is kept nowhere.
// Each has a key, such as `documents of 11446498`.

/** The storage of the tab, or none where the browser forbids it. */
function storage() {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

export function keep(key, requested) {
  storage()?.setItem(key, JSON.stringify(requested));
}

/** What `keep` was called with; undefined if there is nothing. */
export function kept(key) {
  const found = storage()?.getItem(key);
  return found ? JSON.parse(found) : undefined;
}

export function drop(key) {
  storage()?.removeItem(key);
}
