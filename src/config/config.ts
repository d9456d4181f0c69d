import type { KeyObject } from 'node:crypto';
import type { CacheConfig } from './cache-times.js';
import type { Cloud, CloudEndpoints, Region } from './clouds.js';
import type { ConsoleConfig } from './console-settings.js';
import type { FeedConfig, SubscriptionConfig } from './feed-settings.js';
import type { ExportConfig } from './export-settings.js';
import type { Limits } from './limits.js';
import type { OperationsFile } from './operations-file.js';
import type { PolicyFile } from './policy.js';
import type { TracingConfig } from './tracing-settings.js';
import type { TenantsFile } from './tenants.js';
import type { CredentialConfig } from './credential-config.js';

/** The way out of this network; without `httpsProxy`, none is needed. */
export interface ProxyConfig {
  /** May hold a user name and password. */
  readonly httpsProxy?: string;
  /** Hosts (and their subdomains) that are reached directly, separated by commas or spaces; `*` is all. */
  readonly noProxy: string;
}

export type HuntingBackend = 'auto' | 'defender' | 'graph';
export type QuotaScope = 'operation' | 'app';
export type Explorer = 'sandbox' | 'graphiql' | 'none';

/** Values that the explorer fills in for callers of an emulated tenant: the demo's tokens and ids. */
export interface ExplorerDemo {
  /** Callers to choose from, the first one chosen at the start. */
  readonly callers: readonly { readonly name: string; readonly token: string }[];
  /** Example operation -> its variables. */
  readonly variables: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** What the process was told from outside, checked. Nothing else reads the environment. */
export interface Config {
  readonly server: {
    readonly host: string;
    readonly port: number;
    /** Where metrics and health checks are served instead; 0 for a free port. */
    readonly managementPort?: number;
    readonly production: boolean;
    readonly explorer: Explorer;
    /** The page at `/`; absent where it isn't served. */
    readonly console?: ConsoleConfig;
    /** Values that explorer and console fill in. Only the demo sets it, whose tokens come from its emulator. */
    readonly explorerDemo?: ExplorerDemo;
    /** Accepted values of `router-authorization`; empty when none is asked for. */
    readonly routerSecrets: readonly string[];
    /** Origins whose pages may call from browsers. */
    readonly corsOrigins: readonly string[];
    /** Documents that clients may ask for by id, where a file names them. */
    readonly operationsFile?: OperationsFile;
    /** What the names of all types and root fields begin with, such as `Defender`. */
    readonly schemaPrefix?: string;
    /** Whether entities have global ids, which `Query.node` reads them by. */
    readonly schemaNode: boolean;
  };
  readonly registration: {
    readonly tenantId: string;
    readonly clientId: string;
    /** What messages to the operator call the setting of the client id: AZURE_CLIENT_ID unless told. */
    readonly clientIdSetting?: string;
    readonly credential: CredentialConfig;
    /** A second registration that holds only the action permissions; without it the first serves for everything. */
    readonly actions?: { readonly clientId: string; readonly credential: CredentialConfig };
    /** Actions are carried out as the application, or as the person who calls. */
    readonly actionsAs: 'app' | 'user';
  };
  readonly proxy: ProxyConfig;
  readonly upstream: CloudEndpoints & {
    readonly cloud: Cloud;
    readonly region?: Region;
    readonly hunting: HuntingBackend;
    /** A local Entra: tokens and signing keys come from there. Never set in production. */
    readonly entraEmulatorUrl?: string;
  };
  /** The tenants that are served, where a file names them; without it, the registration's own tenant is the only one. */
  readonly tenantsFile?: TenantsFile;
  /** The guard rails of writes, where a file says them; without it, the built-in ones hold. */
  readonly policyFile?: PolicyFile;
  readonly hunting: {
    /** Tables that a hunt may read; `*` at the end stands for all that begin so. */
    readonly tables: readonly string[];
  };
  readonly callers: {
    readonly audiences: readonly string[];
    readonly tenants: readonly string[];
    /** The client apps whose tokens are taken; undefined takes every one. */
    readonly clients?: readonly string[];
    /** Mutation -> authentication context (`c1`) that the caller's token must carry for it. */
    readonly stepUp: ReadonlyMap<string, string>;
    /** Requests that one caller may send a second, for longer than a moment. */
    readonly requestsPerSecond: number;
    /** Requests of one caller that may be refused a minute, until all of them are. */
    readonly refusalsPerMinute: number;
  };
  readonly quota: {
    readonly scope: QuotaScope;
    /** The part of each upstream window that this process may use, above 0 and at most 1. */
    readonly share: number;
    /** How much longer than its window a call counts, in milliseconds; that of the ledger unless told. */
    readonly marginMs?: number;
    /** About what a call takes, in milliseconds: no permit is waited for that comes so shortly before a deadline. Half a second unless told. */
    readonly callMs?: number;
  };
  /** Where replicas store what they share; without it this process is alone. May hold a password. */
  readonly redisUrl?: string;
  /** Where they keep caches, which may be dropped; with the rest unless told. */
  readonly redisCacheUrl?: string;
  /** Seal what is stored there, or in files; newest first: that one seals, all open. */
  readonly stateKeys?: readonly KeyObject[];
  /** Files of a single replica that must outlive a restart. */
  readonly dataDirectory: string;
  readonly feed: FeedConfig;
  readonly subscriptions: SubscriptionConfig;
  readonly exports: ExportConfig;
  readonly audit: { readonly logPath?: string };
  readonly logLevel: string;
  /** Absent where nothing is traced. */
  readonly tracing?: TracingConfig;
  readonly limits: Limits;
  readonly cache: CacheConfig;
}
