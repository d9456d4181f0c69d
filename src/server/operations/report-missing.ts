import type { ApolloServerPlugin } from '@apollo/server';
import type { MissingField, RequestContext } from '../../context.js';

/** Aliases allow thousands of paths. More are of no use. */
const MAX_FIELDS = 100;

/** The fields of one request that the sources of its data lack, one entry per field and list. */
export class MissingFields {
  readonly #byPath = new Map<string, MissingField>();

  note(path: readonly (string | number)[], reason: string): void {
    const names = path.filter((step) => typeof step === 'string');
    const key = names.join('.');
    if (this.#byPath.size < MAX_FIELDS && !this.#byPath.has(key))
      this.#byPath.set(key, { path: names, reason });
  }

  get all(): readonly MissingField[] {
    return [...this.#byPath.values()];
  }
}

/** Adds `extensions.missing`: the fields that are null because the source of their data lacks them. */
export const reportMissing: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response, contextValue }) => {
      const missing = contextValue.missing.all;
      if (missing.length === 0 || response.body.kind !== 'single') return;
      const { singleResult } = response.body;
      singleResult.extensions = { ...singleResult.extensions, missing };
    },
  }),
};
