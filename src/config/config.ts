import type { Cloud, Region } from './clouds.js';
import type { Limits } from './limits.js';

/** How the application proves to Entra who it is. */
export type CredentialConfig =
  | { readonly kind: 'secret'; readonly secret: string }
  | { readonly kind: 'certificate'; readonly path: string }
  | { readonly kind: 'federated-token-file'; readonly path: string }
  | { readonly kind: 'managed-identity' };

export type HuntingBackend = 'auto' | 'defender' | 'graph';
export type QuotaScope = 'operation' | 'app';
export type Explorer = 'sandbox' | 'none';

/** What the process was told from outside, checked. Nothing else reads the environment. */
export interface Config {
  readonly server: {
    readonly host: string;
    readonly port: number;
    readonly production: boolean;
    readonly explorer: Explorer;
    /** Accepted values of `router-authorization`; empty when none is asked for. */
    readonly routerSecrets: readonly string[];
  };
  readonly registration: {
    readonly tenantId: string;
    readonly clientId: string;
    readonly credential: CredentialConfig;
  };
  readonly upstream: {
    readonly cloud: Cloud;
    readonly region?: Region;
    readonly loginHost: string;
    readonly apiUrl: string;
    readonly scope: string;
    readonly graphUrl: string;
    readonly graphScope: string;
    readonly portalUrl: string;
    readonly hunting: HuntingBackend;
    /** A local Entra: tokens and signing keys come from there. Never set in production. */
    readonly entraEmulatorUrl?: string;
  };
  readonly callers: {
    readonly audiences: readonly string[];
    readonly tenants: readonly string[];
  };
  readonly quota: {
    readonly scope: QuotaScope;
    /** The part of each upstream window that this process may use, above 0 and at most 1. */
    readonly share: number;
  };
  readonly audit: { readonly logPath?: string };
  readonly logLevel: string;
  readonly limits: Limits;
}
