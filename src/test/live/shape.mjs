// What the gateway should make of Box's JSON, in the shape of its GraphQL types, and the differences to what it does.
const JOB_STATUSES = ['pending', 'submitted', 'completed', 'completed_with_error', 'failed'];
const TAG_TYPES = ['text', 'conditional', 'for-loop', 'table-loop', 'image', 'arithmetic'];

const constant = (value, known, other) => (known.includes(value) ? value.toUpperCase().replaceAll('-', '_') : other);
const text = (value) => value ?? null;
const reference = (value) => (value?.id ? { id: String(value.id) } : null);

/** Box's times are ISO text with any offset, or seconds or milliseconds as a number or text. */
export function instant(value) {
  if (value === null || value === undefined) return null;
  if (!/^\d+$/.test(String(value))) return Date.parse(value);
  return Number(value) < 1e11 ? Number(value) * 1000 : Number(value);
}

export const JOB = `id status rawStatus outputType rawOutputType batch { id } templateFile { id } templateFileVersion { id }
  outputFile { id } outputFileVersion { id } failures { errors warnings }`;
export const FULL_JOB = `${JOB} createdAt createdBy { id } enterprise { id } source`;
export const FILE = `id name extension size description sha1 itemStatus createdAt modifiedAt contentCreatedAt contentModifiedAt
  fileVersion { id } parent { id } createdBy { id } modifiedBy { id } ownedBy { id name login } permissions { canDownload canUpload }`;
export const FILE_FIELDS = ['name', 'extension', 'size', 'description', 'sha1', 'item_status', 'created_at', 'modified_at', 'content_created_at',
  'content_modified_at', 'file_version', 'parent', 'created_by', 'modified_by', 'owned_by', 'permissions', 'version_number'].join();
export const TAGS = 'nodes { content type rawType jsonPaths } processing';

export const job = (box) => ({
  id: String(box.id),
  status: constant(box.status, JOB_STATUSES, 'UNKNOWN'),
  rawStatus: box.status,
  outputType: constant(box.output_type, ['docx', 'pdf'], null),
  rawOutputType: box.output_type,
  batch: reference(box.batch),
  templateFile: reference(box.template_file),
  templateFileVersion: reference(box.template_file_version),
  outputFile: reference(box.output_file),
  outputFileVersion: reference(box.output_file_version),
  failures: box.failures ? { errors: box.failures.errors ?? [], warnings: box.failures.warnings ?? [] } : null,
});

export const fullJob = (box) => ({
  ...job(box),
  createdAt: instant(box.created_at),
  createdBy: reference(box.created_by),
  enterprise: reference(box.enterprise),
  source: text(box.source),
});

export const template = (box) => ({ id: String(box.file.id), fileName: text(box.file_name) });

export const tag = (box) => ({
  content: text(box.tag_content),
  type: constant(box.tag_type, TAG_TYPES, 'UNKNOWN'),
  rawType: text(box.tag_type),
  jsonPaths: box.json_paths ?? [],
});

export const file = (box) => ({
  id: String(box.id),
  ...Object.fromEntries(['name', 'extension', 'size', 'description', 'sha1'].map((name) => [name, text(box[name])])),
  itemStatus: constant(box.item_status, ['active', 'trashed', 'deleted'], 'UNKNOWN'),
  createdAt: instant(box.created_at),
  modifiedAt: instant(box.modified_at),
  contentCreatedAt: instant(box.content_created_at),
  contentModifiedAt: instant(box.content_modified_at),
  fileVersion: reference(box.file_version),
  parent: reference(box.parent),
  createdBy: reference(box.created_by),
  modifiedBy: reference(box.modified_by),
  ownedBy: box.owned_by?.id ? { id: box.owned_by.id, name: text(box.owned_by.name), login: text(box.owned_by.login) } : null,
  permissions: box.permissions ? { canDownload: box.permissions.can_download, canUpload: box.permissions.can_upload } : null,
});

export const user = (box) => ({ id: String(box.id), name: text(box.name), login: text(box.login) });

/** The fields that were compared, and the differences, as text. */
export function compare(expected, actual, path = '') {
  if (expected !== null && typeof expected === 'object') {
    const names = Array.isArray(expected) ? [...Array(Math.max(expected.length, actual?.length ?? 0)).keys()] : Object.keys(expected);
    const parts = actual === null || typeof actual !== 'object'
      ? [{ fields: 1, differences: [`${path || 'it'} is there, and null at the gateway`] }]
      : names.map((name) => compare(expected[name], actual[name], Array.isArray(expected) ? `${path}[${name}]` : `${path}${path && '.'}${name}`));
    return { fields: parts.reduce((sum, part) => sum + part.fields, 0), differences: parts.flatMap((part) => part.differences) };
  }
  const given = /At$/.test(path) ? instant(actual) : actual;
  const difference = `${path} is ${JSON.stringify(expected)}, and ${JSON.stringify(given)} at the gateway`;
  return { fields: 1, differences: expected === given ? [] : [difference] };
}
