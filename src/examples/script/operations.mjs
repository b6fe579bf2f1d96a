// What the scripts ask the gateway, in their order.

// A gateway that was asked for `viewer` knows an idempotencyKey of the user, also if the next run has another token.
export const TEMPLATE = `query Template($id: ID!) {
  viewer { id }
  docgenTemplate(id: $id) { processing dataSkeleton fields { path kind required } }
}`;

export const CHECK = `query Check($input: CheckDocgenDataInput!) {
  checkDocgenData(input: $input) {
    ok
    documents { name missing { message } unexpected { message } unused { message } }
  }
}`;

export const GENERATE = `mutation Generate($input: CreateDocgenBatchInput!) {
  createDocgenBatch(input: $input) { batch { id } }
}`;

export const UPDATES = `subscription Updates($id: ID!) {
  docgenBatchUpdated(id: $id) {
    batch { progress { done } }
    changedJobs { id status failures { errors } outputFile { id } }
  }
}`;

// The URLs are secrets that expire, so it asks for them when they are needed.
export const FILE = `query File($id: ID!) {
  file(id: $id) { name downloadUrl embedUrl sharedLink { url } }
}`;

export const WAIT = `query Wait($id: ID!) {
  docgenBatch(id: $id, waitUntilDone: 20) {
    progress { done }
    jobs(first: 1) { nodes { id status failures { errors } outputFile { id name } } }
  }
}`;

export const DELIVER = `mutation Deliver($link: CreateSharedLinkInput!, $signature: CreateSignRequestInput!) {
  link: createSharedLink(input: $link) { sharedLink { url } }
  signature: createSignRequest(input: $signature) { signRequest { id status } }
}`;
