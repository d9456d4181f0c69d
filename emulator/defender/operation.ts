import type { Principal } from '../entra/access-token.js';
import type { Reply } from '../http/reply.js';
import type { EmulatorRequest } from '../http/request.js';
import type { EmulatorState } from '../state.js';
import type { TenantData } from '../tenants/model.js';
import type { QuotaLimits } from './quota.js';

/** A call of an operation, by an app that has proved itself and holds a permission for it, for itself or for a person. */
export interface DefenderCall {
  readonly state: EmulatorState;
  readonly principal: Principal;
  /** As much of the tenant as the principal may see. */
  readonly tenant: TenantData;
  /** All of it: what is added to the tenant goes here. */
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
  /** Any one of these application permissions is enough, or for a person its delegated twin. None: any permission is. */
  readonly permissions: readonly string[];
  /** The delegated permissions, where its page lists others than the twins; none: it can't be called for a person. */
  readonly delegated?: readonly string[];
  readonly limits: QuotaLimits;
  /** Who shares one window: an app in a tenant, or the whole tenant. */
  readonly quotaPer: 'app' | 'tenant';
  /** The licence that the 401 of a tenant without it names; Defender's own when left out. */
  readonly license?: 'Tvm';
  /** Answers the call; throws DefenderError, ODataQueryError or UnsupportedOptionError for what the service refuses. */
  readonly handle: (call: DefenderCall) => Reply | Promise<Reply>;
}

/** The quota of most operations (Learn: the Limitations sections). */
export const usualLimits: QuotaLimits = { perMinute: 100, perHour: 1500 };
