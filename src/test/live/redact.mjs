// Replaces what identifies an account in answers of Box, the same value by the same replacement everywhere: ids by ids of the same
// form, names, addresses, URLs, tags and free text by numbered ones. Only values that are known to be harmless stay.
const HARMLESS = new Set(['type', 'status', 'code', 'reason', 'output_type', 'tag_type', 'item_status', 'source', 'etag', 'sequence_id',
  'version_number', 'access', 'effective_access', 'effective_permission', 'language', 'timezone', 'representation', 'state', 'token_type']);
const HARMLESS_TEXT = /^$|^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$|^https?:\/\/developers?\.box\.com\//;
const HARMLESS_EXTENSION = /\.(docx|pdf|pptx|xlsx|txt)$/i;
const TAG_WORDS = new Set(['for', 'in', 'endfor', 'tablerow', 'endtablerow', 'if', 'elseif', 'else', 'endif', 'optional', 'default',
  'uppercase', 'lowercase', 'format', 'delimiter', 'lastdelimiter', 'and', 'or', 'not', 'image']);
const MESSAGE = new RegExp(['Not Found', 'Bad Request', 'Method Not Allowed', 'Access denied[\\w –-]*', 'Processing tags for this file\\.',
  'Request rate limit exceeded[a-z, ]*', 'Missing required box-version header\\.',
  "(Unsupported|Invalid) API version specified in 'box-version' header\\.( Supported API versions: [\\W\\d]+)?",
  "Invalid value '[a-z_]*\\d*'\\.( '\\w+' with value '[a-z_]*\\d*' not found)?"].map((text) => `^${text}$`).join('|'));
const PARAMETER = /^[a-z_.]{1,40}$/;

export class Redactor {
  #known = new Map();
  #originals = new Set();

  /** A copy of a JSON value without anything of the account. */
  json(value, name = '') {
    if (Array.isArray(value)) return value.map((entry) => this.json(entry, name));
    if (value !== null && typeof value === 'object') {
      const error = 'reason' in value && PARAMETER.test(value.name); // its name is that of a parameter
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, error && key === 'name' ? inner : this.json(inner, key)]));
    }
    if (typeof value === 'number') return /(^|_)id$/.test(name) ? Number(this.#id(String(value))) : value;
    return typeof value === 'string' ? this.#text(value, name) : value;
  }

  /** What must not be in a recording any more, for a last look before it is written. */
  leaks(recording) {
    return [...this.#originals].filter((original) => recording.includes(original));
  }

  url(value) {
    return this.#replace('url', value, (n) => `https://redacted.example/${n}`);
  }

  #text(value, name) {
    if (HARMLESS.has(name) && /^[\w .-]{0,40}$/.test(value)) return value;
    if (HARMLESS_TEXT.test(value) || (name === 'extension' && HARMLESS_EXTENSION.test(`.${value}`))) return value;
    if (name === 'message' && MESSAGE.test(value)) return value.replace(/\d{5,}/g, (id) => this.#id(id));
    if (/^https?:/.test(value)) return this.url(value);
    if (/^[^@\s]+@[^@\s]+$/.test(value)) return this.#replace('address', value, (n) => `user${n}@example.com`);
    if (name === 'tag_content' || name === 'json_paths') return this.#tag(value);
    if (/(^|_)id$/.test(name)) return this.#id(value);
    if (name === 'sha1') return this.#replace(name, value, (n) => String(n).padStart(value.length, '0'));
    if (/_marker$/.test(name)) return this.#replace(name, value, (n) => `marker-${n}`);
    if (name === 'name' || name === 'file_name') {
      return this.#replace('name', value, (n) => `Name ${n}${HARMLESS_EXTENSION.exec(value)?.[0] ?? ''}`);
    }
    if (name === 'errors' || name === 'warnings') return this.#sentence(value);
    return this.#replace('text', value, (n) => `Text ${n}`);
  }

  /** Of failures: only sentences of a known form keep their words. */
  #sentence(value) {
    return /^The tag '[^']*' was [a-z ]+\.$/.test(value)
      ? value.replace(/'([^']*)'/, (quoted, inner) => `'${this.#tag(inner)}'`)
      : this.#replace('text', value, (n) => `Text ${n}`);
  }

  /** Another id with the same length, and digits or letters at the same places. Those of the root and of nothing stay. */
  #id(value) {
    if (value.length < 4) return value;
    return this.#replace('id', value, (n) => {
      const digits = [...`9${String(n).padStart(value.replace(/[^0-9a-zA-Z]/g, '').length - 1, '0')}`];
      return value.replace(/[0-9a-zA-Z]/g, () => digits.shift());
    });
  }

  /** The names in a tag, without its words and its syntax. */
  #tag(value) {
    return value.replace(/"[^"]*"/g, '""').replace(/[\p{L}_][\p{L}\p{N}_]*/gu, (name) =>
      TAG_WORDS.has(name) ? name : this.#replace('tag', name, (n) => `tag_${n}`));
  }

  #replace(kind, value, make) {
    const key = `${kind} ${value}`;
    if (!this.#known.has(key)) {
      const number = [...this.#known.keys()].filter((other) => other.startsWith(`${kind} `)).length + 1;
      this.#known.set(key, make(number));
      // Short ones and single words may be elsewhere by chance.
      if (['address', 'url'].includes(kind) || (kind === 'id' && value.length > 6) || /\S[ .]\S/.test(value)) this.#originals.add(value);
    }
    return this.#known.get(key);
  }
}
