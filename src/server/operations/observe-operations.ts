import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginInlineTrace } from '@apollo/server/plugin/inlineTrace';
import { sha256Of } from '../../config/trusted-documents.js';
import type { RequestContext } from '../../context.js';
import { callerKeyOf, type Caller } from '../../identity/caller.js';
import type { Services } from '../services/services.js';
import { NO_EXEMPLAR } from '../../telemetry/trace-span.js';

/** Callers choose the names: a long one must not fill a log. */
const MAX_NAME_LENGTH = 100;
/** The maximum number of names as labels: clients that generate names must not create time series. */
const MAX_NAMES = 50;
/** The maximum for one caller, so that they can't take the names of all others. */
const MAX_NAMES_OF_ONE = 25;

/** Logs and counts each operation. Never logs variables, which may hold secrets. */
export function observeOperations({
  logger,
  metrics,
  clock,
  knownDocuments,
}: Pick<Services, 'logger' | 'metrics' | 'clock' | 'knownDocuments'>): ApolloServerPlugin<RequestContext> {
  const names = new OperationNames(knownDocuments);
  return {
    requestDidStart: async () => {
      const started = clock.now();
      return {
        willSendResponse: async ({ operationName, operation, request, response, contextValue }) => {
          // The formatted response: only its errors have their codes.
          const { data, errors } = response.body.kind === 'single' ? response.body.singleResult : {};
          const { oldest: stale } = contextValue.staleReads;
          const whole = stale === undefined ? 'ok' : 'stale';
          const outcome = errors === undefined ? whole : data != null ? 'partial' : 'failed';
          metrics.operations.inc({ outcome });
          const operation_name = await names.labelOf(
            operationName,
            request.query,
            data == null ? undefined : contextValue.caller,
          );
          const seconds = Math.max(0, clock.now() - started) / 1_000;
          metrics.operationDuration.observe({
            labels: { operation_type: operation?.operation ?? 'unknown', operation_name },
            value: seconds,
            exemplarLabels: contextValue.trace?.span?.exemplar ?? NO_EXEMPLAR,
          });
          for (const { extensions } of errors ?? [])
            metrics.errors.inc({ code: codeOf(extensions?.['code']) });
          logger.info(
            {
              requestId: contextValue.requestId,
              operationName: operationName?.slice(0, MAX_NAME_LENGTH),
              kind: operation?.operation,
              caller: contextValue.caller?.oid,
              clientId: contextValue.caller?.clientId,
              outcome,
              codes: errors && [...new Set(errors.map(({ extensions }) => extensions?.['code']))],
              ms: clock.now() - started,
              ...contextValue.cost,
              sent: Object.fromEntries(contextValue.cost.sent),
            },
            'operation',
          );
        },
      };
    },
  };
}

/** In formatted errors, this is a code of this service or of Apollo. */
function codeOf(code: unknown): string {
  return typeof code === 'string' ? code : 'INTERNAL';
}

/**
 * Operation names as labels: those of known documents, and the first few of others. All further ones are `other`, unnamed ones
 * `anonymous`.
 */
class OperationNames {
  readonly #documents: Services['knownDocuments'];
  readonly #labels = new Set<string>();
  /** The number of names that each caller has chosen. */
  readonly #chosenBy = new Map<string, number>();

  constructor(documents: Services['knownDocuments']) {
    this.#documents = documents;
  }

  /**
   * @param text the document
   * @param caller who may choose a label; undefined for operations without a caller or without data
   */
  async labelOf(
    name: string | null | undefined,
    text: string | undefined,
    caller: Caller | undefined,
  ): Promise<string> {
    if (name === null || name === undefined) return 'anonymous';
    if (this.#labels.has(name)) return name;
    if (name.length > MAX_NAME_LENGTH) return 'other';
    const isKnown = (await this.#documents.current()).find(sha256Of(text ?? '')) !== undefined;
    // A concurrent operation may have added it.
    if (this.#labels.has(name)) return name;
    if (!isKnown && (caller === undefined || !this.#mayChoose(callerKeyOf(caller)))) return 'other';
    this.#labels.add(name);
    return name;
  }

  /** Counts a name that a caller has chosen, if there is room. */
  #mayChoose(caller: string): boolean {
    const own = this.#chosenBy.get(caller) ?? 0;
    const all = [...this.#chosenBy.values()].reduce((sum, count) => sum + count, 0);
    if (own >= MAX_NAMES_OF_ONE || all >= MAX_NAMES) return false;
    this.#chosenBy.set(caller, own + 1);
    return true;
  }
}

/** Fields and errors of a trace for a router. Encoding more takes longer than a turn may. */
const MAX_TRACED = { fields: 1_000, errors: 100 };

/**
 * The trace that routers of Apollo request with `apollo-federation-include-trace: ftv1`, by Apollo Server's plugin, without
 * the messages of errors. Of large responses it has the fields that were resolved first.
 */
export function traceForRouters(): readonly ApolloServerPlugin<RequestContext>[] {
  const inner = ApolloServerPluginInlineTrace();
  const bounded: ApolloServerPlugin<RequestContext> = {
    requestDidStart: async (started) => {
      const listener = await inner.requestDidStart?.(started);
      if (listener === undefined) return undefined;
      let left = MAX_TRACED.fields;
      return {
        ...listener,
        executionDidStart: async (executing) => {
          const execution = await listener.executionDidStart?.(executing);
          return {
            willResolveField: (field) => {
              left -= 1;
              return left < 0 ? undefined : execution?.willResolveField?.(field);
            },
          };
        },
        didEncounterErrors: async ({ errors, ...others }) =>
          listener.didEncounterErrors?.({ ...others, errors: errors.slice(0, MAX_TRACED.errors) }),
      };
    },
  };
  // Without it, Apollo Server would add its own plugin as well.
  return [bounded, ApolloServerPluginInlineTraceDisabled()];
}
