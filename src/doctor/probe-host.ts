import { lookup } from 'node:dns/promises';
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import { isLoopback } from '../lib/origin.js';
import { countOf } from '../lib/texts.js';

const TIMEOUT_MS = 10_000;

/** How far a connection attempt got. */
export type HostProbe =
  | { readonly reached: true; readonly detail: string }
  | { readonly reached: false; readonly step: 'dns' | 'connect' | 'tls'; readonly code: string };

/** Resolves a host and connects, with TLS unless the URL is http. Sends no request. */
export async function probeHost(origin: string): Promise<HostProbe> {
  const { protocol, hostname, port } = new URL(origin);
  const host = hostname.replace(/^\[|\]$/g, '');
  const addresses = await lookUp(host);
  if (!Array.isArray(addresses)) return { reached: false, step: 'dns', code: addresses };
  const plain = protocol === 'http:';
  const portNumber = port === '' ? (plain ? 80 : 443) : Number(port);
  const connected = await openTcp(host, portNumber);
  if (connected !== undefined) return { reached: false, step: 'connect', code: connected };
  if (plain)
    return { reached: true, detail: `connects${isLoopback(hostname) ? ', plain HTTP on loopback' : ''}` };
  const tls = await openTls(host, portNumber);
  if (typeof tls === 'string') return { reached: false, step: 'tls', code: tls };
  return {
    reached: true,
    detail: `${countOf(addresses.length, 'address', 'addresses')}, ${describeTls(tls)}`,
  };
}

/** The addresses, or an error code such as ENOTFOUND. */
async function lookUp(host: string): Promise<string[] | string> {
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address);
  } catch (error) {
    return codeOf(error);
  }
}

/** Undefined if connected, otherwise an error code such as ECONNREFUSED. */
async function openTcp(host: string, port: number): Promise<string | undefined> {
  const outcome = await open(
    () => connectTcp({ host, port }),
    'connect',
    () => undefined,
  );
  return outcome;
}

interface TlsReading {
  readonly protocol: string;
  readonly issuer: string;
  readonly validTo: string;
}

function openTls(host: string, port: number): Promise<TlsReading | string> {
  return open(
    () => connectTls({ host, port, ...(isIP(host) === 0 && { servername: host }) }),
    'secureConnect',
    (socket) => {
      const { issuer, valid_to: validTo } = socket.getPeerCertificate();
      return { protocol: socket.getProtocol() ?? 'TLS', issuer: nameOf(issuer), validTo };
    },
  );
}

/** Waits until connected, reads from the socket, and closes it. */
function open<S extends Socket | TLSSocket, T>(
  start: () => S,
  event: 'connect' | 'secureConnect',
  read: (socket: S) => T,
): Promise<T | string> {
  return new Promise((resolve) => {
    const socket = start();
    const finish = (outcome: T | string) => {
      socket.destroy();
      resolve(outcome);
    };
    socket.setTimeout(TIMEOUT_MS, () => {
      finish('ETIMEDOUT');
    });
    socket.once('error', (error) => {
      finish(codeOf(error));
    });
    socket.once(event, () => {
      finish(read(socket));
    });
  });
}

function describeTls({ protocol, issuer, validTo }: TlsReading): string {
  const until = Number.isNaN(Date.parse(validTo)) ? validTo : new Date(validTo).toISOString().slice(0, 10);
  return `${protocol}, certificate by ${issuer} until ${until}`;
}

/** Issuer of the certificate. Your own company's name means TLS inspection. */
function nameOf(issuer: Readonly<Record<string, string | string[] | undefined>> | object): string {
  const { O: organisation, CN: name } = issuer as Readonly<Record<string, string | string[] | undefined>>;
  const text = organisation ?? name;
  return JSON.stringify(Array.isArray(text) ? text.join(', ') : (text ?? 'nobody'));
}

/** An AggregateError has the codes in its inner errors. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}
