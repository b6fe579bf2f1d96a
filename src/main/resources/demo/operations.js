// The operations of the page. A name says what it is for, in the metrics and the list of what just happened.

export const TEMPLATES = `query Templates($after: String) {
  viewer { id name }
  docgenTemplates(first: 100, after: $after) {
    nodes { id fileName }
    pageInfo { hasNextPage endCursor }
  }
}`;

export const TEMPLATE = `query Template($id: ID!) {
  docgenTemplate(id: $id) {
    processing
    fields { ...Field fields { ...Field fields { ...Field fields { ...Field } } } }
  }
}

fragment Field on DocgenField { path name kind itemKind required default format certain }`;

export const READINESS = `query Readiness($template: ID, $folder: ID) {
  docgenReadiness(templateFileId: $template, destinationFolderId: $folder) {
    ready
    docgenEnabled { state message nextStep }
    scope { state message nextStep }
    template { state message nextStep }
    destinationFolder { state message nextStep }
  }
}`;

export const CHECK = `query Check($input: CheckDocgenDataInput!) {
  checkDocgenData(input: $input) {
    ok
    documents {
      missing { path message }
      unexpected { path message }
      unused { path message }
      html { path message }
    }
  }
}`;

export const GENERATE = `mutation Generate($input: CreateDocgenBatchGroupInput!) {
  createDocgenBatchGroup(input: $input) {
    group { id }
    rejectedDocuments { name message }
  }
}`;

export const DOCUMENTS = `subscription Documents($id: ID!) {
  docgenBatchGroupUpdated(id: $id) {
    group { progress { total completed completedWithError failed unknown done } }
    changedDocuments {
      name
      job { id status failures { errors warnings } outputFile { id name size } }
    }
    delay { code retryAfter }
  }
}`;

export const PREVIEW = 'query Preview($id: ID!) { file(id: $id) { embedUrl } }';

export const DOWNLOAD = 'query Download($id: ID!) { file(id: $id) { downloadUrl } }';

export const SHARE = `mutation Share($input: CreateSharedLinkInput!) {
  createSharedLink(input: $input) {
    sharedLink { url effectiveAccess }
  }
}`;

export const SIGN = `mutation Sign($input: CreateSignRequestInput!) {
  createSignRequest(input: $input) {
    signRequest { id }
  }
}`;

export const SIGNATURES = `subscription Signatures($id: ID!) {
  signRequestUpdated(id: $id) {
    signRequest { status isReadyForDownload signers { email role decision { type additionalInfo } hasViewedDocument } }
    delay { code retryAfter }
  }
}`;

export const SIGNED = 'query Signed($id: ID!) { signRequest(id: $id) { signFiles { downloadUrl } } }';

export const JOB = 'query Job($id: ID!) { docgenJob(id: $id) { status } }';
