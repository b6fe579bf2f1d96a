// What the parts of the page need to make elements.

/** The elements of the page that have an id, by it. */
export const page = Object.fromEntries([...document.querySelectorAll('[id]')].map((found) => [found.id, found]));

/** An element with properties, and attributes where a name has a dash. */
export function element(name, properties = {}, ...children) {
  const created = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key.includes('-')) created.setAttribute(key, value);
    else created[key] = value;
  }
  created.append(...children);
  return created;
}

/** A button that does something, and nothing else meanwhile. */
export function button(textContent, properties, action) {
  const created = element('button', { type: 'button', textContent, ...properties });
  created.addEventListener('click', async () => {
    if (created.ariaDisabled === 'true') return;
    created.ariaDisabled = 'true';
    try {
      await action();
    } finally {
      created.ariaDisabled = null;
    }
  });
  return created;
}

let last = 0;

export const newId = (prefix) => `${prefix}-${++last}`;

/** "customer_name" and "customerName" as "Customer name". */
export function words(name) {
  const text = name.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2').replace(/[_\-\s]+/g, ' ').trim().toLowerCase();
  return text ? text[0].toUpperCase() + text.slice(1) : name;
}

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
