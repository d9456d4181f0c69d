import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import type { MachineActionStatus } from './generated/graphql.js';
import type { MachineToIsolate } from './isolate-dialog.js';
import { MACHINE_ACTION, MACHINE_ISOLATION } from './operations.js';
import { Problem } from './problem.js';

const POLL_MS = 5_000;

const WORDS: Readonly<Record<MachineActionStatus, string>> = {
  PENDING: 'waits for the machine',
  IN_PROGRESS: 'is being carried out',
  SUCCEEDED: 'has succeeded',
  FAILED: 'has failed',
  TIME_OUT: 'has failed: the machine did not answer in time',
  CANCELLED: 'was cancelled',
  UNRECOGNIZED: 'is in a state that this page does not know',
};
const UNDER_WAY: ReadonlySet<string> = new Set(['PENDING', 'IN_PROGRESS', 'UNRECOGNIZED']);

interface FollowedActionProps {
  readonly actionId: string;
  readonly machine: MachineToIsolate;
}

/** Asks for an action until it ends, and then for what that means for the machine. */
export function FollowedAction({ actionId, machine }: FollowedActionProps) {
  const client = useApolloClient();
  const { data, error, stopPolling } = useQuery(MACHINE_ACTION, {
    variables: { id: actionId },
    pollInterval: POLL_MS,
    fetchPolicy: 'network-only',
  });
  const status = data?.machineAction?.status ?? 'PENDING';
  const hasEnded = !UNDER_WAY.has(status);

  useEffect(() => {
    if (hasEnded) stopPolling();
    void client
      .query({ query: MACHINE_ISOLATION, variables: { id: machine.id }, fetchPolicy: 'network-only' })
      .catch(() => undefined);
  }, [client, hasEnded, machine.id, stopPolling]);

  return (
    <div className={`followed-action status-${status}`}>
      <p role="status">
        The isolation of <strong>{machine.name}</strong> {WORDS[status]}.
      </p>
      {error !== undefined && <Problem error={error} />}
    </div>
  );
}
