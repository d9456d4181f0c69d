import { createServer } from 'node:http';
import { ApolloServer, HeaderMap } from '@apollo/server';
import type { CustomerTenant } from '../../src/config/tenants.js';
import type { Caller } from '../../src/identity/caller.js';
import { createContext } from '../../src/server/context/create-context.js';
import { createGraphql } from '../../src/server/create-server.js';
import { stringifyResponse } from '../../src/server/operations/response-cache.js';
import type { Services } from '../../src/server/services/services.js';

export interface GraphqlRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface GraphqlResponse {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
  readonly extensions?: { readonly stale?: object };
}

/** Apollo Server loads a module as it executes its first operation, which a run can't do. */
export async function loadModules(): Promise<void> {
  const server = new ApolloServer({ typeDefs: 'type Query { a: Int }', stopOnTerminationSignals: false });
  await server.executeOperation({ query: '{ a }' });
  await server.stop();
}

/** Executes operations as a process does, without sockets. */
export class GraphqlServer {
  readonly #services: Services;
  readonly #tenant: CustomerTenant;
  readonly #graphql: ReturnType<typeof createGraphql>;

  constructor(services: Services, tenant: CustomerTenant) {
    this.#services = services;
    this.#tenant = tenant;
    this.#graphql = createGraphql(services, createServer());
  }

  start(): Promise<void> {
    return this.#graphql.apollo.start();
  }

  async execute({ query, variables = {}, headers = {} }: GraphqlRequest, caller: Caller) {
    const { apollo, groups } = this.#graphql;
    const list = { tenants: [this.#tenant], callerTenants: new Set([this.#tenant.id]) };
    const head = { headers: { authorization: 'Bearer e30.e30.e30', ...headers } };
    const contextValue = await createContext(head, this.#services, groups, { caller, list });
    const http = { method: 'POST', headers: new HeaderMap(Object.entries(headers)), search: '', body: {} };
    const { body } = await apollo.executeOperation({ query, variables, http }, { contextValue });
    if (body.kind !== 'single') throw new Error('The response comes in parts');
    return JSON.parse(stringifyResponse(body.singleResult)) as GraphqlResponse;
  }
}
