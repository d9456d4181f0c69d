import type { Principal } from '../entra/access-token.js';
import type { Reply } from '../http/reply.js';
import type { EmulatorRequest } from '../http/request.js';
import type { EmulatorState } from '../state.js';
import type { TenantData } from '../tenants/model.js';

/** A call of an operation of Graph, by an authenticated app with a permission for it. */
export interface GraphCall {
  readonly state: EmulatorState;
  readonly principal: Principal;
  readonly tenant: TenantData;
  readonly request: EmulatorRequest;
  /** The parameters of the path, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Epoch milliseconds on the emulator's clock. */
  readonly now: number;
}

/** One operation of Microsoft Graph. */
export interface GraphOperation {
  /** Its name in the request log and in faults. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  /** Any one of these application permissions is enough. */
  readonly permissions: readonly string[];
  /** Handles the call; throws GraphError, ODataQueryError or UnsupportedOptionError for requests that the service rejects. */
  readonly handle: (call: GraphCall) => Reply;
}
