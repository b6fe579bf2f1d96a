// The gateway under test, in front of its sandbox: node --test, with GATEWAY_URL for another address.
import { randomUUID } from 'node:crypto';

export const url = process.env.GATEWAY_URL ?? 'http://127.0.0.1:8080/graphql';
export const socketUrl = url.replace(/^http/, 'ws');
export const token = 'alice';
export const authorization = `Bearer ${token}`;

/** Fetch that remembers what was sent. */
export function recordingFetch() {
  const requests = [];
  const recording = async (input, init) => {
    requests.push({ url: String(input), method: init?.method ?? 'GET', headers: init?.headers, body: init?.body });
    return fetch(input, init);
  };
  return Object.assign(recording, { requests });
}

export const CREATE = `mutation Create($names: [DocgenDocumentInput!]!, $key: String) {
  createDocgenBatch(input: { templateFileId: "1700000000004", destinationFolderId: "0", outputType: PDF, idempotencyKey: $key,
    documents: $names }) {
    batch { id jobs { nodes { id status } } }
  }
}`;

/** A new batch of two documents, which the sandbox completes after some seconds. */
export async function newBatch(name) {
  const documents = [`${name} 1`, `${name} 2`].map((it) => ({ name: it, data: { customer_name: it } }));
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify({ query: CREATE, variables: { names: documents, key: randomUUID() } }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data.createDocgenBatch.batch;
}

export const CREATE_GROUP = `mutation CreateGroup($documents: [DocgenDocumentInput!]!) {
  createDocgenBatchGroup(input: { templateFileId: "1700000000004", destinationFolderId: "0", outputType: PDF, documents: $documents }) {
    group { id }
    rejectedDocuments { name message }
  }
}`;

/** The id of a new group. Documents whose names say so fail in the sandbox. */
export async function newGroup(...names) {
  const documents = names.map((name) => ({ name, data: { customer_name: name } }));
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify({ query: CREATE_GROUP, variables: { documents } }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data.createDocgenBatchGroup.group.id;
}

export const INVOICES = '5a3c1e86-0000-4000-8000-000000000002';
