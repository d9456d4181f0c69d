import { decodeJwt, type JWTPayload } from 'jose';
import { pino } from 'pino';
import { loadConfig } from '../../../src/config/load-config.js';
import { CallerToken } from '../../../src/credentials/caller-token.js';
import { createOnBehalfOfTokens, type OnBehalfOfTokens } from '../../../src/credentials/on-behalf-of.js';
import { createLineCollector } from '../telemetry/collect-lines.js';
import { ManualClock } from '../time/manual-clock.js';
import {
  startTokenServer,
  type ReceivedTokenRequest,
  type TokenAnswer,
  type TokenServer,
} from './token-server.js';
import { CLIENT_ID, CLIENT_SECRET, DEFENDER_SCOPE, TENANT_ID } from './token-source-with-server.js';

/** Tokens on behalf of people, from a token server of their own, with a manual clock. */
export interface OnBehalfOfWithServer {
  readonly source: OnBehalfOfTokens;
  readonly server: TokenServer;
  readonly clock: ManualClock;
  readonly logLines: string[];
  /** A verified token of a person, valid for an hour unless overridden. */
  callerToken(oid: string, overrides?: JWTPayload): CallerToken;
  getToken(
    oid: string,
    callerToken?: CallerToken,
    more?: { readonly rejected?: string; readonly signal?: AbortSignal },
  ): Promise<string>;
  /** Token requests with a token of the person. */
  requestsOf(oid: string): ReceivedTokenRequest[];
  /** Sets the response for one person; all others get tokens. */
  answerPerson(oid: string, answer: TokenAnswer): void;
  close(): Promise<void>;
}

export async function startOnBehalfOfWithServer(
  environment: Readonly<Record<string, string>> = {},
): Promise<OnBehalfOfWithServer> {
  const server = await startTokenServer();
  server.answer = (request, index) => delegatedAnswer(request, index);
  const clock = new ManualClock();
  const logLines: string[] = [];
  const config = loadConfig({
    AZURE_TENANT_ID: TENANT_ID,
    AZURE_CLIENT_ID: CLIENT_ID,
    AZURE_CLIENT_SECRET: CLIENT_SECRET,
    ENTRA_EMULATOR_URL: server.url,
    DEFENDER_ACTIONS_AS: 'user',
    ...environment,
  });
  const logger = pino({ level: 'trace' }, createLineCollector(logLines));
  const source = createOnBehalfOfTokens({ config, clock, logger });
  const callerToken = (oid: string, overrides: JWTPayload = {}) =>
    new CallerToken(
      unsignedToken({
        aud: CLIENT_ID,
        tid: TENANT_ID,
        oid,
        scp: 'access_as_user',
        exp: Math.floor(clock.now() / 1000) + 3600,
        ...overrides,
      }),
    );
  return {
    source,
    server,
    clock,
    logLines,
    callerToken,
    getToken: (oid, token = callerToken(oid), more = {}) =>
      source.getToken({ tenantId: TENANT_ID, scope: DEFENDER_SCOPE, oid, callerToken: token, ...more }),
    requestsOf: (oid) => server.requests.filter((request) => personOf(request) === oid),
    answerPerson: (oid, answer) => {
      server.answer = (request, index) =>
        personOf(request) === oid ? answer : delegatedAnswer(request, index);
    },
    close: () => server.close(),
  };
}

/** The error of the work as text; `no error` if it succeeds. */
export function errorOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'no error',
    (error: unknown) => error,
  );
}

/** The object id of the person whose token is in the request. */
export function personOf({ fields }: ReceivedTokenRequest): string {
  return String(decodeJwt(fields['assertion'] ?? '')['oid']);
}

/** A token of the person for Defender, in a response with client_info and an id token. */
export function delegatedAnswer(
  request: ReceivedTokenRequest,
  index: number,
  { oid = personOf(request), lifetimeSeconds = 3600 }: { oid?: string; lifetimeSeconds?: number } = {},
): TokenAnswer {
  const claims = { tid: TENANT_ID, oid, sub: `subject of ${oid}` };
  return {
    status: 200,
    body: {
      token_type: 'Bearer',
      scope: `${DEFENDER_SCOPE.replace('.default', 'Machine.Isolate')} ${DEFENDER_SCOPE}`,
      expires_in: lifetimeSeconds,
      access_token: unsignedToken({ ...claims, scp: 'Machine.Isolate', jti: String(index) }),
      id_token: unsignedToken({ ...claims, aud: CLIENT_ID, ver: '2.0' }),
      client_info: encode({ uid: oid, utid: TENANT_ID }),
      refresh_token: `refresh token of ${oid}`,
    },
  };
}

function unsignedToken(claims: JWTPayload): string {
  return `${encode({ alg: 'RS256', kid: 'key' })}.${encode(claims)}.c2lnbmF0dXJl`;
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
