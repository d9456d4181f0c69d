import type { KeyObject } from 'node:crypto';
import type { CacheConfig } from './cache-times.js';
import type { Cloud, CloudEndpoints, Region } from './clouds.js';
import type { ConsoleConfig } from './console-settings.js';
import type { FeedConfig, SubscriptionConfig } from './feed-settings.js';
import type { ExportConfig } from './export-settings.js';
import type { Limits } from './limits.js';
import type { OperationsFile } from './operations-file.js';
import type { PolicyFile } from './policy.js';
import type { SchemaSettings } from './schema-settings.js';
import type { SourceChoices } from './sources.js';
import type { TracingConfig } from './tracing-settings.js';
import type { TenantsFile } from './tenants.js';
import type { CredentialConfig } from './credential-config.js';

/** The outbound proxy; none without `httpsProxy`. */
export interface ProxyConfig {
  /** May contain a user name and password. */
  readonly httpsProxy?: string;
  /** Hosts that bypass the proxy, with their subdomains, separated by commas or spaces; `*` matches all. */
  readonly noProxy: string;
}

export type QuotaScope = 'operation' | 'app';
export type Explorer = 'sandbox' | 'graphiql' | 'none';

/** Values that the explorer fills in for callers of an emulated tenant: the demo's tokens and ids. */
export interface ExplorerDemo {
  /** Callers to choose from, the first one chosen at the start. */
  readonly callers: readonly { readonly name: string; readonly token: string }[];
  /** Example operation -> its variables. */
  readonly variables: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The validated settings of the process. Nothing else reads the environment. */
export interface Config {
  readonly server: {
    readonly host: string;
    readonly port: number;
    /** The separate port of metrics and health checks; 0 picks a free one. */
    readonly managementPort?: number;
    readonly production: boolean;
    readonly explorer: Explorer;
    /** The console at `/`; absent if it isn't served. */
    readonly console?: ConsoleConfig;
    /** Values that explorer and console fill in. Only the demo sets it, whose tokens come from its emulator. */
    readonly explorerDemo?: ExplorerDemo;
    /** Accepted values of `router-authorization`; empty if none is required. */
    readonly routerSecrets: readonly string[];
    /** Origins whose pages may send requests from browsers. */
    readonly corsOrigins: readonly string[];
    /** Whether `/mcp` serves tools for language models. */
    readonly servesTools: boolean;
    /** Documents that clients may request by id; absent without a file. */
    readonly operationsFile?: OperationsFile;
    readonly schema: SchemaSettings;
  };
  readonly registration: {
    readonly tenantId: string;
    readonly clientId: string;
    /** The name of the client id's setting in messages. Default AZURE_CLIENT_ID. */
    readonly clientIdSetting?: string;
    readonly credential: CredentialConfig;
    /** A second registration with the action permissions only; without it, the first is used for everything. */
    readonly actions?: { readonly clientId: string; readonly credential: CredentialConfig };
    /** Whether actions are sent as the application or on behalf of the caller. */
    readonly actionsAs: 'app' | 'user';
  };
  readonly proxy: ProxyConfig;
  readonly upstream: CloudEndpoints & {
    readonly cloud: Cloud;
    readonly region?: Region;
    /** Family -> where its data comes from. */
    readonly sources: SourceChoices;
    /** A local Entra that issues tokens and signing keys. Never set in production. */
    readonly entraEmulatorUrl?: string;
  };
  /** The tenants to serve; without a file, only the registration's own tenant. */
  readonly tenantsFile?: TenantsFile;
  /** The guard rails of writes; without a file, the built-in ones. */
  readonly policyFile?: PolicyFile;
  readonly hunting: {
    /** Tables that hunts may read; a trailing `*` matches any suffix. */
    readonly tables: readonly string[];
  };
  readonly callers: {
    readonly audiences: readonly string[];
    readonly tenants: readonly string[];
    /** The accepted client apps; undefined accepts all. */
    readonly clients?: readonly string[];
    /** Mutation -> authentication context (`c1`) that the caller's token needs. */
    readonly stepUp: ReadonlyMap<string, string>;
    readonly requestsPerSecond: number;
    /** Rejected requests of one caller per minute, beyond which all of its requests are rejected. */
    readonly refusalsPerMinute: number;
  };
  readonly quota: {
    readonly scope: QuotaScope;
    /** The share of each upstream quota window that this process may use, at least a hundredth and at most 1. */
    readonly share: number;
    /** Milliseconds that a call counts beyond its window; default of the ledger. */
    readonly marginMs?: number;
    /** A call waits for no permit that comes later than so many milliseconds before its deadline. Default 500. */
    readonly callMs?: number;
  };
  /** The store that replicas share; without it, this process runs alone. May contain a password. */
  readonly redisUrl?: string;
  /** The store of caches, which may be evicted; default `redisUrl`. */
  readonly redisCacheUrl?: string;
  /** Keys that seal stored state, newest first: the first seals, all unseal. */
  readonly stateKeys?: readonly KeyObject[];
  /** Files of a single replica that must survive a restart. */
  readonly dataDirectory: string;
  readonly feed: FeedConfig;
  readonly subscriptions: SubscriptionConfig;
  readonly exports: ExportConfig;
  readonly audit: { readonly logPath?: string };
  readonly logLevel: string;
  /** Sentences about variables with almost the name of a setting. */
  readonly misspelled: readonly string[];
  readonly tracing?: TracingConfig;
  readonly limits: Limits;
  readonly cache: CacheConfig;
}
