import express, { type IRoute } from 'express';
import { describe, expect, it, vi } from 'vitest';
import {
  startSubgraph,
  type StartOptions,
  type SubgraphUnderTest,
} from '../../kit/servers/start-subgraph.js';

/** PUT represents all other methods, which share one handler. */
const METHODS = ['get', 'post', 'put'];

/** A subgraph, and every route that its server has, as `method path`. */
async function startWithRoutes(
  options: StartOptions,
): Promise<{ subgraph: SubgraphUnderTest; routes: readonly string[] }> {
  const spy = vi.spyOn(express.Router.prototype as express.Router, 'route');
  const subgraph = await startSubgraph(options);
  const routes = spy.mock.results.flatMap(({ value }) => routesOf(value as IRoute));
  spy.mockRestore();
  return { subgraph, routes: [...new Set(routes)].sort() };
}

function routesOf({ path, stack }: IRoute): string[] {
  // A layer without a method is for all.
  const has = (method: string) => stack.some((layer) => [method, undefined].includes(layer.method));
  return [path].flat().flatMap((one) => METHODS.filter(has).map((method) => `${method} ${one}`));
}

/** Exempt from limits: the process must report that it is live during a flood. */
const UNLIMITED = ['get /health/live', 'get /health/ready'];
/** A limit of the whole process for these, regardless of the caller. */
const LIMITED_TOGETHER = ['get /metrics'];

describe('a route or message of the server', () => {
  it("is in this test's list", async () => {
    const { routes } = await startWithRoutes({ env: { EXPLORER: 'graphiql' } });
    expect(routes).toEqual([
      'get /',
      'get /console/:name',
      'get /explorer',
      'get /explorer/:name',
      'get /exports/:id',
      'get /graphiql',
      'get /graphql',
      'get /health/live',
      'get /health/ready',
      'get /metrics',
      'post /',
      'post /graphql',
      'put /',
      'put /graphql',
    ]);
  });

  it('is limited by address before authentication, except for health checks', async () => {
    const { subgraph, routes } = await startWithRoutes({
      env: { EXPLORER: 'graphiql', CALLER_RATE: '1' },
    });
    const ask = async (route: string, headers: Readonly<Record<string, string>> = {}) => {
      const [method = '', path = ''] = route.split(' ');
      const response = await fetch(`${subgraph.url}${path.replace(/:\w+/, 'a')}`, {
        method: method.toUpperCase(),
        headers: { accept: 'text/html', ...headers },
      });
      await response.arrayBuffer();
      return response.status;
    };
    // The bucket of this address has six tokens.
    for (let index = 0; index < 6; index += 1) await ask('get /graphiql');
    const letIn: string[] = [];
    for (const route of routes) if ((await ask(route)) !== 429) letIn.push(route);
    expect(letIn.sort()).toEqual([...UNLIMITED, ...LIMITED_TOGETHER].sort());
    // An unverified token opens no page.
    for (const page of ['get /', 'get /graphiql', 'get /console/:name'])
      expect(await ask(page, { authorization: 'Bearer x' })).toBe(429);
  });
});
