import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigurationError } from '../../config/configuration-error.js';
import { codeOf } from '../../lib/code-of.js';

/** The address to listen on, and the name of the setting for the port. */
export interface ListenOptions {
  /** 0 for any free port. */
  readonly port: number;
  readonly host: string;
  readonly portSetting: 'PORT' | 'MANAGEMENT_PORT';
}

/**
 * @returns scheme, host and port
 * @throws ConfigurationError for an unavailable address
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
  const code = codeOf(error) ?? 'unknown';
  switch (code) {
    case 'EADDRINUSE':
      return `${portSetting} is ${port}, but another process listens on ${host}:${port}: choose another port, or 0 for any free port`;
    case 'EACCES':
      return `${portSetting} is ${port}, which needs more privileges: choose a port above 1023`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST is ${host}, which is not an address of this machine`;
    default:
      return `Cannot listen on HOST ${host} and ${portSetting} ${port} (${code})`;
  }
}

function urlOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${String(port)}`;
}
