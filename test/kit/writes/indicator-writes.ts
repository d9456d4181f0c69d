import type { RecordedCall } from '../../../emulator/http/request-log.js';
import type { Indicator } from '../../../emulator/tenants/indicators.js';
import {
  type Asserted,
  startSubgraph,
  type AskOptions,
  type GraphQLAnswer,
  type StartOptions,
  type SubgraphUnderTest,
} from '../servers/start-subgraph.js';
import { mutationDocument } from './mutation-document.js';

/** The role of these writes only: payloads must not need ViewData. */
export const KEEPER = ['Defender.Indicators'];

const SHOWN = 'id indicatorValue indicatorType action createdBy expirationTime';
const COMMON =
  'outcome propagation { typicalMinutes maxMinutes prerequisites } refusal { code message } warnings { code message } auditId';
const CALL = '{ operation method path body }';
const PAYLOADS = {
  submitIndicator: `{ ${COMMON} indicator { ${SHOWN} } replaces { ${SHOWN} } plannedCalls ${CALL} }`,
  deleteIndicator: `{ ${COMMON} indicator { ${SHOWN} } replaces { ${SHOWN} } plannedCalls ${CALL} }`,
  importIndicators: `{ ${COMMON} results { index outcome indicatorId indicatorValue indicatorType action createdBy refusal { code message } } plannedCalls ${CALL} }`,
  deleteIndicators: `{ ${COMMON} results { index outcome indicatorId indicatorValue indicatorType action createdBy refusal { code message } } plannedCalls ${CALL} }`,
} as const;

/** Loosening several indicators at once needs an approval, or breaking glass. */
const BROKEN = { breakGlassReason: 'drill' };

export type IndicatorMutation = keyof typeof PAYLOADS;

export type IndicatorAnswer = GraphQLAnswer & {
  /** The payload; null if the field is. */
  readonly receipt: Asserted;
};

/** A tenant of few machines, by default without indicators. */
export async function startWithIndicators(
  count: number,
  options: StartOptions = {},
): Promise<{ subgraph: SubgraphUnderTest; indicators: Indicator[] }> {
  const subgraph = await startSubgraph({
    ...options,
    emulator: { machines: 5, alerts: 5, machineActions: 0, ...options.emulator },
  });
  const [tenant] = subgraph.emulator.tenants.values();
  const { indicators } = tenant!;
  const [sample] = indicators;
  indicators.splice(
    0,
    indicators.length,
    ...Array.from({ length: count }, (_, index) => ({
      ...sample!,
      ...sentFileOf(index),
      id: String(1_000 + index),
      action: 'Block',
      rbacGroupNames: [],
      rbacGroupIds: [],
      expirationTime: null,
    })),
  );
  return { subgraph, indicators };
}

/** The SHA-1 with this number. */
export function fileOf(number: number): { readonly indicatorType: string; readonly indicatorValue: string } {
  return { indicatorType: 'FILE_SHA1', indicatorValue: number.toString(16).padStart(40, '0') };
}

/** The same in Defender's format. */
export function sentFileOf(number: number): {
  readonly indicatorType: string;
  readonly indicatorValue: string;
} {
  return { ...fileOf(number), indicatorType: 'FileSha1' };
}

/** An indicator to submit, with changes to the defaults. */
export function blockOf(number: number, change: Readonly<Record<string, unknown>> = {}) {
  return { ...fileOf(number), action: 'BLOCK', title: 'Feed', description: 'From the feed', ...change };
}

export async function writeIndicators(
  subgraph: SubgraphUnderTest,
  mutation: IndicatorMutation,
  input: Readonly<Record<string, unknown>>,
  options: AskOptions = {},
): Promise<IndicatorAnswer> {
  const answer = await subgraph.ask(mutationDocument(mutation, PAYLOADS[mutation]), {
    roles: mutation === 'deleteIndicators' ? [...KEEPER, 'Defender.BreakGlass'] : KEEPER,
    ...options,
    variables: { input: { comment: 'campaign', ...(mutation === 'deleteIndicators' && BROKEN), ...input } },
  });
  return { ...answer, receipt: answer.data?.[mutation] };
}

/** Calls that change data. */
export function sent(subgraph: SubgraphUnderTest): RecordedCall[] {
  return subgraph.calls().filter(({ method }) => method !== 'GET');
}

/** The outcomes of the items of a bulk write, or the codes of their refusals. */
export function outcomesOf({ receipt }: IndicatorAnswer): string[] {
  const results = receipt.results as { outcome: string; refusal: { code: string } | null }[];
  return results.map(({ outcome, refusal }) => refusal?.code ?? outcome);
}

/** Arguments of indicator writes, each with an existing target; for a single operation. */
export function argumentsOfIndicators({ indicators }: { readonly indicators: Indicator[] }) {
  const [one, other] = indicators.slice(-2);
  const domain = indicators.slice(0, -2).find(({ indicatorType }) => indicatorType === 'DomainName');
  const name = `${String(indicators.length)}-${one?.id ?? ''}`;
  const block = (value: string) =>
    `indicatorValue: "${value}", indicatorType: DOMAIN_NAME, action: BLOCK, title: "${name}", description: "x"`;
  return {
    'Mutation.submitIndicator': `(input: { ${block(domain?.indicatorValue ?? '')}, replaceExisting: true, comment: "x" })`,
    'Mutation.importIndicators': `(input: { indicators: [{ ${block(`i${name}.bad.example`)} }], replaceExisting: true, comment: "x" })`,
    'Mutation.deleteIndicator': `(input: { indicatorId: "${one?.id ?? ''}", comment: "x" })`,
    'Mutation.deleteIndicators': `(input: { indicatorIds: ["${other?.id ?? ''}"], comment: "x" })`,
  };
}
