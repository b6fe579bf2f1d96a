// What the page asks the gateway. GraphQL Code Generator reads this file and gives each operation its types.
import { graphql } from './gql';

export const VIEWER = graphql(`
  query Viewer { viewer { id name } }
`);

export const TEMPLATES = graphql(`
  query Templates { docgenTemplates(first: 100) { nodes { id file { id name } } } }
`);

export const TEMPLATE = graphql(`
  query Template($id: ID!) { docgenTemplate(id: $id) { id processing dataSchema } }
`);

export const GENERATE = graphql(`
  mutation Generate($template: ID!, $folder: ID!, $format: DocgenOutputType!, $documents: [DocgenDocumentInput!]!, $key: String!) {
    createDocgenBatch(input: {
      templateFileId: $template, destinationFolderId: $folder, outputType: $format, documents: $documents, idempotencyKey: $key
      check: REFUSE
    }) { batch { id } }
  }
`);

export const UPDATES = graphql(`
  subscription Updates($id: ID!) {
    docgenBatchUpdated(id: $id) {
      batch { id progress { done } }
      changedJobs { id status failures { errors warnings } outputFile { id name size } }
      delay { code retryAfter }
    }
  }
`);

export const DOWNLOAD = graphql(`
  query Download($id: ID!) { file(id: $id) { id downloadUrl } }
`);
