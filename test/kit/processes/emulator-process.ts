import { expect } from 'vitest';
import type { RecordedCall } from '../../../emulator/http/request-log.js';
import { run } from './serve-process.js';

/**
 * An emulator in a process of its own, which counts calls in time while the test's process is busy; ends with the test.
 */
export interface EmulatorProcess {
  readonly url: string;
  calls(): Promise<RecordedCall[]>;
  mintCallerToken(roles: readonly string[]): Promise<string>;
}

/** @param options of the command `emulator`, without the port */
export async function startEmulatorProcess(options: readonly string[]): Promise<EmulatorProcess> {
  const { output } = run(['emulator', '--port', '0', ...options]);
  const url = () => /http:\/\/127\.0\.0\.1:\d+(?=\n)/.exec(output.out)?.[0] ?? '';
  await expect.poll(url).not.toBe('');
  const control = async (path: string, init?: RequestInit) => {
    const response = await fetch(`${url()}/emulator${path}`, init);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  return {
    url: url(),
    calls: async () => (await control('/calls')) as RecordedCall[],
    mintCallerToken: async (roles) => {
      const wanted = { method: 'POST', body: JSON.stringify({ roles }) };
      return ((await control('/caller-tokens', wanted)) as { readonly token: string }).token;
    },
  };
}
