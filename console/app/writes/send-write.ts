import { ask, type AskOptions } from '../reads/ask.js';
import type { VariablesOf } from '../operations.js';
import { unreachable } from '../reads/problem.js';
import type { Session } from '../session/session.js';
import type { MachineReceipt, MachineWrite } from './write.js';

export type WriteInput = Readonly<Record<string, unknown>>;

/** Sends a write. Its dialog ensures that the input has the mutation's form. */
export async function write(
  session: Session,
  operation: MachineWrite | 'UpdateAlert' | 'BatchUpdateAlerts',
  input: WriteInput,
  options: AskOptions = {},
): Promise<MachineReceipt> {
  const variables = { input } as unknown as VariablesOf<MachineWrite>;
  const { data } = await ask(session, operation, variables, options);
  if (data.write === null) throw unreachable();
  return data.write;
}

/** Random. Pages that aren't served over HTTPS have no `randomUUID`. */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
