import { randomUUID } from 'node:crypto';
import type { CallerTokenRequest } from '../../../emulator/entra/caller-token.js';
import type { AskOptions, GraphQLAnswer, SubgraphUnderTest } from '../servers/start-subgraph.js';
import { mutationDocument } from './mutation-document.js';

export const ADA = '0a0a0a0a-0000-4000-8000-000000000001';
export const BOB = '0b0b0b0b-0000-4000-8000-000000000002';

export const APPROVAL = `{
  id state mutation input libraryFiles { fileName sha256 } reason requester { oid name kind } requestTime expirationTime
  decidedBy { oid name kind } decisionTime decisionComment redemptionTime warnings { code message }
}`;
const PAYLOAD = `{ outcome refusal { code message } warnings { code message } auditId approval ${APPROVAL} }`;

/** An approval, with the fields that tests use. */
export interface SeenApproval {
  readonly id: string;
  readonly state: string;
  readonly mutation: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly libraryFiles: readonly { readonly fileName: string; readonly sha256: string }[];
  readonly reason: string;
  readonly requester: { readonly oid: string; readonly name: string; readonly kind: string };
  readonly requestTime: string;
  readonly expirationTime: string | null;
  readonly decidedBy: { readonly oid: string } | null;
  readonly redemptionTime: string | null;
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
}

export type ApprovalAnswer = GraphQLAnswer & {
  readonly payload: {
    readonly outcome: string;
    readonly refusal: { readonly code: string; readonly message: string } | null;
    readonly warnings: readonly { readonly code: string; readonly message: string }[];
    readonly auditId: string;
    readonly approval: SeenApproval;
  };
};

type Person = Omit<CallerTokenRequest, 'roles'> & { readonly roles?: readonly string[] };

/** A requester: a name and the roles for the requested write. */
export interface Party {
  readonly token: () => Promise<string>;
}

/** The requester of an offboarding, and a possible approver. */
export function requester(subgraph: SubgraphUnderTest, more: Person = {}): Party {
  return person(subgraph, { name: 'Ada', oid: ADA, roles: ['Defender.Offboard'], ...more });
}

export function approver(subgraph: SubgraphUnderTest, more: Person = {}): Party {
  const roles = ['Defender.Approver', 'Defender.Offboard'];
  return person(subgraph, { name: 'Bob', oid: BOB, roles, ...more });
}

export function stranger(subgraph: SubgraphUnderTest, more: Person = {}): Party {
  return person(subgraph, { name: 'Eve', oid: randomUUID(), roles: ['Defender.Offboard'], ...more });
}

/** Mints a new token each time, because tests advance the clock by hours. */
export function person(subgraph: SubgraphUnderTest, { roles = [], ...request }: Person): Party {
  return { token: () => subgraph.mintToken({ ...request, roles: [...roles] }) };
}

type Mutation = 'requestDefenderActionApproval' | 'approveDefenderAction' | 'rejectDefenderAction';

export async function askForApproval(
  subgraph: SubgraphUnderTest,
  mutation: Mutation,
  input: Readonly<Record<string, unknown>>,
  who: Party,
  options: AskOptions = {},
): Promise<ApprovalAnswer> {
  const answer = await subgraph.ask(mutationDocument(mutation, PAYLOAD), {
    token: await who.token(),
    variables: { input },
    ...options,
  });
  return { ...answer, payload: answer.data?.[mutation] as ApprovalAnswer['payload'] };
}

/** Requests an approval, by default for offboarding a machine. */
export function request(
  subgraph: SubgraphUnderTest,
  input: Readonly<Record<string, unknown>>,
  {
    mutation = 'offboardMachine',
    who = requester(subgraph),
    ...options
  }: AskOptions & {
    readonly mutation?: string;
    readonly who?: Party;
  } = {},
): Promise<ApprovalAnswer> {
  const wanted = { mutation, input: { comment: 'retired', ...input }, reason: 'replaced last week' };
  return askForApproval(subgraph, 'requestDefenderActionApproval', wanted, who, options);
}

export function approve(
  subgraph: SubgraphUnderTest,
  approvalId: string,
  who: Party = approver(subgraph),
): Promise<ApprovalAnswer> {
  return askForApproval(subgraph, 'approveDefenderAction', { approvalId, comment: 'seen the ticket' }, who);
}

export function reject(
  subgraph: SubgraphUnderTest,
  approvalId: string,
  who: Party = approver(subgraph),
): Promise<ApprovalAnswer> {
  return askForApproval(subgraph, 'rejectDefenderAction', { approvalId, comment: 'not that one' }, who);
}

/** Undecided requests that `who` sees. */
export function pending(subgraph: SubgraphUnderTest, who: Party): Promise<readonly SeenApproval[]> {
  return listed(subgraph, who, '(states: [PENDING])');
}

/** The list, by default without arguments. */
export async function listed(
  subgraph: SubgraphUnderTest,
  who: Party,
  args = '',
): Promise<readonly SeenApproval[]> {
  const { data, errors } = await subgraph.ask(`{ defenderActionApprovals${args} ${APPROVAL} }`, {
    token: await who.token(),
  });
  if (errors !== undefined) throw new Error(errors[0]?.message);
  return data.defenderActionApprovals as SeenApproval[];
}

export async function approvalById(
  subgraph: SubgraphUnderTest,
  id: string,
  who: Party = requester(subgraph),
): Promise<SeenApproval | null> {
  const { data } = await subgraph.ask(`{ defenderActionApproval(id: "${id}") ${APPROVAL} }`, {
    token: await who.token(),
  });
  return data.defenderActionApproval as SeenApproval | null;
}
