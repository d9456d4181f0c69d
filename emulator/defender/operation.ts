import type { Principal } from '../entra/access-token.js';
import type { Reply } from '../http/reply.js';
import type { EmulatorRequest } from '../http/request.js';
import type { EmulatorState } from '../state.js';
import type { TenantData } from '../tenants/model.js';
import type { QuotaLimits } from './quota.js';

/** A call of an operation, by an authenticated app with a permission for it, for itself or for a person. */
export interface DefenderCall {
  readonly state: EmulatorState;
  readonly principal: Principal;
  /** The part of the tenant that the principal may see. */
  readonly tenant: TenantData;
  /** The whole tenant, for additions. */
  readonly wholeTenant: TenantData;
  readonly request: EmulatorRequest;
  /** The parameters of the path, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Epoch milliseconds on the emulator's clock. */
  readonly now: number;
}

/** One operation of the Defender for Endpoint REST API. */
export interface DefenderOperation {
  /** Its name in the request log and in faults. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  /** Any one of these application permissions suffices, or for a person its delegated equivalent. None: any permission suffices. */
  readonly permissions: readonly string[];
  /** The delegated permissions, if its page lists others than the equivalent ones; none: it can't be called for a person. */
  readonly delegated?: readonly string[];
  /** Default `USUAL_LIMITS`. */
  readonly limits?: QuotaLimits;
  /** Whether all apps of a tenant share its quota windows. */
  readonly isQuotaOfTenant?: true;
  /** The license that the 401 of a tenant without it names; Defender's own if omitted. */
  readonly license?: 'Tvm';
  /** Handles the call; throws DefenderError, ODataQueryError or UnsupportedOptionError for requests that the service rejects. */
  readonly handle: (call: DefenderCall) => Reply | Promise<Reply>;
}

/** The quota of most operations (Learn: the Limitations sections). */
export const USUAL_LIMITS: QuotaLimits = { perMinute: 100, perHour: 1500 };
