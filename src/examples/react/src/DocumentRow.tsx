import { useApolloClient, useSubscription } from '@apollo/client/react';
import { useRef, useState } from 'react';
import type { UpdatesSubscription } from './gql/graphql';
import { DOWNLOAD, UPDATES } from './operations';
import { Problem } from './Problem';

type Job = UpdatesSubscription['docgenBatchUpdated']['changedJobs'][number];

const STATES: Record<Job['status'], string> = {
  PENDING: 'Waiting',
  SUBMITTED: 'In progress',
  COMPLETED: 'Ready',
  COMPLETED_WITH_ERROR: 'Ready, with errors',
  FAILED: 'Failed',
  UNKNOWN: 'Unknown',
};

/** A document that was requested, from waiting to download. */
export function DocumentRow({ batch, name }: { batch: string; name: string }) {
  const client = useApolloClient();
  const [job, setJob] = useState<Job>();
  const [problem, setProblem] = useState<unknown>();
  const done = useRef(false);
  const { data, error, restart } = useSubscription(UPDATES, {
    variables: { id: batch },
    onData: ({ data: { data } }) => {
      done.current = data?.docgenBatchUpdated.batch.progress?.done ?? false;
      setJob((known) => data?.docgenBatchUpdated.changedJobs.at(-1) ?? known);
    },
    onComplete: () => {
      if (!done.current) restart(); // a subscription lasts 15 minutes at most
    },
  });
  const delay = data?.docgenBatchUpdated.delay;

  /** Asks for the URL when it is needed: it is a secret, and expires. */
  async function download(id: string) {
    try {
      const { data } = await client.query({ query: DOWNLOAD, variables: { id }, fetchPolicy: 'no-cache' });
      if (data?.file?.downloadUrl) window.location.assign(data.file.downloadUrl);
      setProblem(undefined);
    } catch (failure) {
      setProblem(failure);
    }
  }

  const file = job?.outputFile;
  const reasons = [...(job?.failures?.errors ?? []), ...(job?.failures?.warnings ?? [])];
  return (
    <li>
      <strong>{file?.name ?? name}</strong> <span role="status">{job ? STATES[job.status] : 'Requested'}</span>{' '}
      {file && <button onClick={() => download(file.id)}>Download</button>}
      {delay && <p>Box cannot be asked at the moment. It will be asked again.</p>}
      {reasons.map((reason) => <p key={reason}>{reason}</p>)}
      <Problem error={error ?? problem} />
    </li>
  );
}
