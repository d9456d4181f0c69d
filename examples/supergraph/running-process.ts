import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A started program that listens. */
export interface RunningProcess {
  readonly name: string;
  readonly child: ChildProcess;
  /** The URL for operations. */
  readonly url: string;
  /** Its output so far. */
  readonly output: () => string;
  readonly close: () => Promise<void>;
}

export function runningProcess(name: string, child: ChildProcess, url: string): RunningProcess {
  let said = '';
  const listen = (chunk: Buffer) => {
    said += chunk.toString('utf8');
  };
  child.stdout?.on('data', listen);
  child.stderr?.on('data', listen);
  return {
    name,
    child,
    url,
    output: () => said,
    close: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const tooLong = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await ended;
      clearTimeout(tooLong);
    },
  };
}

/** Waits until a URL responds with success. @throws with the program's output if it ends before */
export async function untilAnswering(
  { name, child, output }: RunningProcess,
  url: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) {
    const response = await fetch(url, { headers }).catch(() => undefined);
    if (response?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${name} ended before it was ready:\n${output()}`);
}

/** Finds a free port. @throws if the wanted one is in use */
export async function findPort(wanted = 0): Promise<number> {
  const probe = createServer().listen(wanted, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
