/** The server's settings of the page: addresses, callers of the demo, and the documents that the page sends. */
export interface Settings {
  /** The address of the GraphQL API, relative to the page. */
  readonly endpoint: string;
  /** The address of the explorer; absent if it isn't served. */
  readonly explorer?: string;
  /** Callers of an emulated tenant; the first is selected initially. */
  readonly callers: readonly { readonly name: string; readonly token: string }[];
  /** The app roles of this API, and what each opens. */
  readonly roles: readonly { readonly name: string; readonly opens: string }[];
  /** The tables that hunts may read. */
  readonly huntingTables: readonly string[];
  /** Operation -> its document in the names of this server's schema, or its id if the next member says so. */
  readonly operations: Readonly<Record<string, string>>;
  readonly operationsSentAs: 'query' | 'documentId';
  /** Whether requests have to name a tenant. */
  readonly namesTenant: boolean;
  /** The sign-in with Entra; absent if people paste tokens. */
  readonly signIn?: {
    readonly clientId: string;
    readonly authority: string;
    readonly scope: string;
  };
}

export const settings = JSON.parse(document.getElementById('settings')?.textContent ?? '{}') as Settings;

/** The members of a request that identify its operation. */
export function documentOf(operation: string): { readonly query?: string; readonly documentId?: string } {
  return { [settings.operationsSentAs]: settings.operations[operation] };
}

export const endpoint = new URL(settings.endpoint, location.href).href;

/** Relative to this script, because the page's root can be anywhere. */
export const icon = new URL('icon.svg', import.meta.url).href;
