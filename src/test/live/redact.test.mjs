// What identifies an account is replaced, the same alike everywhere, and what tests need to read stays.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Redactor } from './redact.mjs';

test('ids keep their form, and are the same everywhere', () => {
  const { job, again, batch, numeric, root, empty } = new Redactor().json({
    job: { id: '22245001' }, again: { job_id: '22245001' }, batch: { id: '64528422-fbf4-4f8d-b6a0-b099c6572cf2' }, numeric: { id: 1744864876727 },
    root: { id: '0' }, empty: { id: '' },
  });
  assert.match(job.id, /^9\d{7}$/);
  assert.equal(again.job_id, job.id);
  assert.match(batch.id, /^9\d{7}(-\d{4}){3}-\d{12}$/);
  assert.match(String(numeric.id), /^9\d{12}$/);
  assert.deepEqual([root.id, empty.id], ['0', '']);
});

test('names, addresses, URLs and texts are replaced', () => {
  const given = { name: 'Lease of Ada.docx', login: 'ada@corp.example', avatar_url: 'https://corp.app.box.com/a/1', description: 'For Ada', anything_new: 'Ada' };
  assert.deepEqual(new Redactor().json({ ...given, next_marker: 'abc', prev_marker: null, sha1: 'da39a3ee' }), {
    name: 'Name 1.docx', login: 'user1@example.com', avatar_url: 'https://redacted.example/1', description: 'Text 1', anything_new: 'Text 2',
    next_marker: 'marker-1', prev_marker: null, sha1: '00000001',
  });
});

test('tags keep their syntax, and sentences about them too', () => {
  const { entries, failures } = new Redactor().json({
    entries: [
      { tag_content: '{{for item in lease.parts}}', tag_type: 'for-loop', json_paths: ['lease', 'lease.parts'] },
      { tag_content: '{{ lease.start :: default("1 May") }}', tag_type: 'text', json_paths: ['lease', 'lease.start'] },
    ],
    failures: { errors: ["The tag 'lease' was not provided in the input data."], warnings: ['Ada is wrong'] },
  });
  assert.deepEqual(entries, [
    { tag_content: '{{for tag_1 in tag_2.tag_3}}', tag_type: 'for-loop', json_paths: ['tag_2', 'tag_2.tag_3'] },
    { tag_content: '{{ tag_2.tag_4 :: default("") }}', tag_type: 'text', json_paths: ['tag_2', 'tag_2.tag_4'] },
  ]);
  assert.deepEqual(failures, { errors: ["The tag 'tag_2' was not provided in the input data."], warnings: ['Text 1'] });
});

test('errors of Box keep their words, without ids', () => {
  const error = { type: 'error', status: 404, code: 'not_found', message: 'Not Found', context_info: {
    errors: [{ reason: 'invalid_parameter', name: 'item', message: "Invalid value 'f_1744864876727'. 'item' with value 'f_1744864876727' not found" }],
  } };
  const redacted = new Redactor().json(error);
  assert.deepEqual({ ...redacted, context_info: undefined }, { ...error, context_info: undefined });
  assert.match(redacted.context_info.errors[0].message, /^Invalid value 'f_9\d{12}'\. 'item' with value 'f_9\d{12}' not found$/);
  assert.equal(new Redactor().json({ message: 'Ada may not do this' }).message, 'Text 1');
});

test('a replaced value that is somewhere else is found', () => {
  const redactor = new Redactor();
  redactor.json({ id: '1744864876727', login: 'ada@corp.example', name: 'Lease of Ada.docx' });
  assert.deepEqual(redactor.leaks('{"id": "91", "kept": "1744864876727, ada@corp.example, Lease of Ada.docx"}').length, 3);
  assert.deepEqual(redactor.leaks('{"id": "91"}'), []);
});
