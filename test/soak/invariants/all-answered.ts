import type { CutRequest } from '../parts/balancer.js';
import type { Life } from '../parts/replica.js';
import type { Invariant } from './invariant.js';

/** Between the end of a process and its sockets' end. */
const LATE_MS = 1_000;

/**
 * Every request gets an answer of GraphQL, in a minute: only with a process that is killed some may go.
 *
 * @param patience above 1 a machine is so busy that a balancer may not have heard in two seconds that a replica ends, and that
 *   one not have read what was sent to it: what it cuts from then on is counted, and no breach
 */
export function createAllAnswered(patience: number): Invariant {
  const breaches: string[] = [];
  let [requests, afterKill, afterTerm, noReplica] = [0, 0, 0, 0];
  return {
    title: 'no request without an answer',
    see: ({ number, request, by, tries }) => {
      requests += 1;
      for (const { status, body, failure, milliseconds } of tries) {
        const seconds = (milliseconds / 1_000).toFixed(1);
        if (body === undefined)
          breaches.push(
            `request ${number} (${request.kind}, by ${by}) got ${status} ${failure ?? 'no JSON'} after ${seconds} s`,
          );
        if (body?.errors?.some(({ extensions }) => extensions?.code === 'BALANCER_503') === true)
          noReplica += 1;
      }
    },
    judge: ({ cuts, replicas }) => {
      const lifeOf = ({ replica, life }: CutRequest): Life | undefined =>
        replicas.find(({ name }) => name === replica)?.lives[life];
      const unexplained = cuts.filter((cut) => {
        const life = lifeOf(cut);
        const isKilled =
          life?.end === 'killed' && life.endedAt !== null && life.endedAt <= cut.cutAt + LATE_MS;
        if (isKilled) afterKill += 1;
        const isEnding =
          patience > 1 &&
          life?.end === 'terminated' &&
          cut.cutAt >= (life.endedAt ?? 0) - (life.drainMs ?? 0);
        if (isEnding) afterTerm += 1;
        return !isKilled && !isEnding;
      });
      return {
        breaches: [
          ...breaches,
          ...unexplained.map(
            (cut) =>
              `${cut.replica} ended the connection of a request after ${cut.cutAt - cut.sentAt} ms (${cut.code}), ` +
              `${describeEnd(lifeOf(cut), cut)}`,
          ),
        ],
        looked:
          `${requests} requests, ${afterKill} cut by a SIGKILL, ` +
          (patience > 1 ? `${afterTerm} by a replica that was ending, ` : '') +
          `${noReplica} when no replica was there`,
      };
    },
  };
}

function describeEnd(life: Life | undefined, { cutAt }: CutRequest): string {
  if (life?.endedAt == null) return 'while it ran';
  return `and was ${life.end ?? 'there'} ${life.endedAt - cutAt} ms later`;
}
