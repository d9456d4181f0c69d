import type { CutRequest } from '../parts/balancer.js';
import type { Life } from '../parts/replica.js';
import type { Invariant } from './invariant.js';

/** Time between the end of a process and that of its sockets. */
const LATE_MS = 1_000;

/**
 * Every request gets a GraphQL response within a minute, except for requests to a killed process.
 *
 * @param patience above 1, the machine is so busy that the balancer may notice a shutdown late and the replica may not
 * have read its requests. Requests that are cut during a shutdown are then counted rather than a breach
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
