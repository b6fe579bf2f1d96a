import { graphql } from 'relay-runtime';

export const Page = graphql`
  query relayDocumentsPageQuery($id: ID!) {
    docgenBatch(id: $id) { ...relayDocuments_batch }
  }
`;

export const Batch = graphql`
  fragment relayDocuments_batch on DocgenBatch
  @refetchable(queryName: "relayDocumentsRefetchQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" }) {
    nodeId
    jobs(first: $count, after: $cursor) @connection(key: "relayDocuments_batch__jobs") {
      edges { node { id status outputFile { id name } } }
    }
  }
`;

export const Updates = graphql`
  subscription relayDocumentsUpdatesSubscription($id: ID!) {
    docgenJobUpdated(id: $id) { job { id status outputFile { id name } } delay { code retryAfter } }
  }
`;
