import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigurationError } from '../../config/configuration-error.js';

/** Where to listen, and which setting says so. */
export interface ListenOptions {
  /** Any free port where it is 0. */
  readonly port: number;
  readonly host: string;
  readonly portSetting: 'PORT' | 'MANAGEMENT_PORT';
}

/**
 * @returns scheme, host and port
 * @throws ConfigurationError for an address that can't be had
 */
export async function listen(server: Server, options: ListenOptions): Promise<string> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(options.port, options.host, resolve);
    });
  } catch (error) {
    throw new ConfigurationError([describeFailure(error, options)], { cause: error });
  }
  return urlOf(server.address() as AddressInfo);
}

function describeFailure(error: unknown, { port, host, portSetting }: ListenOptions): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  switch (code) {
    case 'EADDRINUSE':
      return `${portSetting} is ${port}, but another process listens on ${host}:${port}: choose another, or 0 for any that is free`;
    case 'EACCES':
      return `${portSetting} is ${port}, where this user must not listen: choose one above 1023`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST is ${host}, which is no address of this machine`;
    default:
      return `${portSetting} is ${port} and HOST ${host}, where nothing can listen (${code})`;
  }
}

function urlOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${String(port)}`;
}
