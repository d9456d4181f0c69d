/** What the server tells the page: where things are, who may be tried, and the documents that the page sends. */
export interface Settings {
  /** Where the GraphQL API is, from the page. */
  readonly endpoint: string;
  /** Where the explorer is; absent where there is none. */
  readonly explorer?: string;
  /** Callers of an emulated tenant, the first one chosen at the start. */
  readonly callers: readonly { readonly name: string; readonly token: string }[];
  /** The app roles of this API, and what each opens. */
  readonly roles: readonly { readonly name: string; readonly opens: string }[];
  /** The tables that hunts may read. */
  readonly huntingTables: readonly string[];
  /** Operation -> its document, under the names that this server's schema has; or its id, as the next one says. */
  readonly operations: Readonly<Record<string, string>>;
  readonly operationsSentAs: 'query' | 'documentId';
  /** Whether requests have to name a tenant. */
  readonly namesTenant: boolean;
  /** Where people sign in to Entra; absent where tokens are pasted. */
  readonly signIn?: {
    readonly clientId: string;
    readonly authority: string;
    readonly scope: string;
  };
}

export const settings = JSON.parse(document.getElementById('settings')?.textContent ?? '{}') as Settings;

/** The members of a request that say which operation it is. */
export function documentOf(operation: string): { readonly query?: string; readonly documentId?: string } {
  return { [settings.operationsSentAs]: settings.operations[operation] };
}

export const endpoint = new URL(settings.endpoint, location.href).href;

/** Beside this script, wherever the page's root is. */
export const icon = new URL('icon.svg', import.meta.url).href;
