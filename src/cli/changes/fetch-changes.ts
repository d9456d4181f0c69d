import { request } from 'undici';
import { z } from 'zod';
import type { ChangeSubject } from '../../changes/subjects.js';
import { abortAfter, type Clock } from '../../lib/clock.js';
import { renameDocument } from '../../subgraph/rename-document.js';
import type { ServedNames } from '../../subgraph/served-names.js';
import { messageOf } from '../command-line.js';

/** The service to call, and the caller. */
export interface ChangesEndpoint {
  readonly url: string;
  /** Called for each request, because tokens expire after an hour. */
  readonly token: () => Promise<string>;
  readonly tenantId: string | undefined;
  readonly subjects: readonly ChangeSubject[];
  /** Names used in requests. The output has the unprefixed names. */
  readonly names: ServedNames;
}

export interface ChangesPage {
  readonly changes: readonly Readonly<Record<string, unknown>>[];
  readonly endCursor: string;
  readonly hasMore: boolean;
}

/** The service is unreachable or returned an error. `code` is set if the response had one. */
export class ChangesRefusedError extends Error {
  readonly code: string | undefined;

  constructor(message: string, code?: string) {
    super(message);
    this.name = 'ChangesRefusedError';
    this.code = code;
  }
}

const TIMEOUT_MS = 60_000;

const QUERY = `query Changes($after: String, $first: Int!, $subjects: [DefenderChangeSubject!]!) {
  changes: defenderChanges(after: $after, first: $first, subjects: $subjects) {
    changes {
      type: __typename
      cursor
      observationTime
      ... on AlertChanged {
        isNew
        alert {
          id title description severity status classification determination category detectionSource
          alertCreationTime firstEventTime lastEventTime lastUpdateTime resolvedTime incidentId
          investigationId investigationState assignedTo mitreTechniques threatFamilyName threatName
          machineId computerDnsName rbacGroupName aadTenantId
        }
      }
      ... on MachineActionChanged {
        isNew
        machineAction {
          id type scope status requestor requestSource requestorComment machineId computerDnsName
          creationDateTimeUtc lastUpdateDateTimeUtc errorHResult
        }
      }
      ... on InvestigationChanged {
        isNew
        investigation { id state statusDetails startTime endTime machineId computerDnsName triggeringAlertId }
      }
      ... on DefenderActionApprovalChanged {
        isNew
        approval {
          id state mutation input reason requester { oid name kind } requestTime expirationTime
          decidedBy { oid name kind } decisionTime decisionComment redemptionTime
        }
      }
      ... on DefenderFeedReset { reason }
    }
    endCursor
    hasMore
  }
}`;

const answer = z.object({
  data: z
    .object({
      changes: z
        .object({
          changes: z.array(z.record(z.string(), z.unknown())),
          endCursor: z.string().min(1),
          hasMore: z.boolean(),
        })
        .nullable(),
    })
    .nullish(),
  errors: z
    .array(
      z.object({ message: z.string(), extensions: z.object({ code: z.string().optional() }).optional() }),
    )
    .optional(),
});

/** Fetches the changes after a cursor over HTTP. @throws ChangesRefusedError */
export async function fetchChanges(
  { url, token, tenantId, subjects, names }: ChangesEndpoint,
  after: string | undefined,
  first: number,
  clock: Clock,
): Promise<ChangesPage> {
  const { status, body } = await post(url, clock, {
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await token()}`,
      ...(tenantId !== undefined && { 'x-defender-tenant': tenantId }),
    },
    body: JSON.stringify({ query: renameDocument(QUERY, names), variables: { after, first, subjects } }),
  });
  const read = answer.safeParse(body).data;
  const [error] = read?.errors ?? [];
  if (error !== undefined) throw new ChangesRefusedError(error.message, error.extensions?.code);
  if (read?.data?.changes == null)
    throw new ChangesRefusedError(`${url} returned HTTP ${status} and no response of this API.`);
  const { changes, ...page } = read.data.changes;
  return {
    ...page,
    changes: changes.map((change) => ({ ...change, type: writtenType(change['type'], names) })),
  };
}

function writtenType(served: unknown, { types }: ServedNames): unknown {
  return [...types].find(([, name]) => name === served)?.[0] ?? served;
}

async function post(url: string, clock: Clock, options: { headers: Record<string, string>; body: string }) {
  const tooLate = () => new Error(`no response within ${TIMEOUT_MS / 1_000} s`);
  try {
    return await abortAfter({ clock, timeoutMs: TIMEOUT_MS, tooLate }, async (signal) => {
      const response = await request(url, { method: 'POST', ...options, signal });
      const body: unknown = await response.body.json().catch(() => undefined);
      return { status: response.statusCode, body };
    });
  } catch (error) {
    throw new ChangesRefusedError(`${url} is unreachable: ${messageOf(error)}`);
  }
}
