import { DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET } from '../entra/app-registrations.js';
import { startEmulator, type Emulator } from '../emulator.js';
import { FLOWS, type Flow, type Step } from './flows.js';

const SCOPES = {
  api: 'https://api.securitycenter.microsoft.com/.default',
  'v1.0': 'https://graph.microsoft.com/.default',
} as const;
const DAY_MS = 86_400_000;

/** The outcome of one request of a client. */
export interface Outcome {
  readonly client: string;
  readonly operation: string;
  /** The differences from responses that the client accepts and reads; empty if there are none. */
  readonly problems: readonly string[];
}

/** Sends the requests of all flows, each to an emulator of its own. */
export async function runFlows(flows: readonly Flow[] = FLOWS): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { client, steps } of flows) {
    const emulator = await startEmulator({ machines: 60, alerts: 60 });
    try {
      const send = await signIn(emulator);
      const known = new Map([['ago', new Date(emulator.clock.now() - DAY_MS * 30).toISOString()]]);
      for (const step of steps)
        outcomes.push({
          client,
          operation: step.operation,
          problems: await run(step, emulator, send, known),
        });
    } finally {
      await emulator.close();
    }
  }
  return outcomes;
}

type Send = (step: Step, path: string) => Promise<Response>;

async function signIn({ url, tenants }: Emulator): Promise<Send> {
  const [tenantId = ''] = tenants.keys();
  const tokens = new Map<string, string>();
  for (const [root, scope] of Object.entries(SCOPES)) {
    const form = { grant_type: 'client_credentials', client_id: DEFAULT_CLIENT_ID, scope };
    const body = new URLSearchParams({ ...form, client_secret: DEFAULT_CLIENT_SECRET });
    const answer = await fetch(`${url}/${tenantId}/oauth2/v2.0/token`, { method: 'POST', body });
    tokens.set(root, ((await answer.json()) as { readonly access_token: string }).access_token);
  }
  return async ({ method = 'GET', body }, path) =>
    fetch(new URL(path, url), {
      method,
      headers: {
        authorization: `Bearer ${tokens.get(path.split('/')[1] ?? '') ?? ''}`,
        'content-type': 'application/json',
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
}

async function run(
  step: Step,
  { control }: Emulator,
  send: Send,
  known: Map<string, string>,
): Promise<string[]> {
  const { status = 200, reads = [], take = {} } = step;
  control.clearCalls();
  const answer = await send(
    step,
    step.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => known.get(name) ?? 'missing'),
  );
  const text = await answer.text();
  if (answer.status !== status) return [`HTTP ${answer.status} instead of ${status}: ${text.slice(0, 300)}`];
  const [call] = control.calls();
  const body: unknown = JSON.parse(text);
  for (const [name, path] of Object.entries(take)) known.set(name, String(memberOf(body, path)));
  return [
    ...(call?.operation === step.operation ? [] : [`it is the operation ${String(call?.operation)}`]),
    ...reads.filter((path) => memberOf(body, path) === undefined).map((path) => `${path} is missing`),
  ];
}

/** The member of a value at a path such as `value.0.id`; undefined if there is none. Names may contain a dot after `@odata`. */
function memberOf(value: unknown, path: string): unknown {
  return path
    .split(/(?<!@odata)\./)
    .reduce<unknown>(
      (inner, name) => (inner as Readonly<Record<string, unknown>> | null | undefined)?.[name],
      value,
    );
}

/** A table of outcomes, with their problems below. */
export function printOutcomes(outcomes: readonly Outcome[]): string {
  const lines = outcomes.flatMap(({ client, operation, problems }) => [
    `${problems.length === 0 ? 'ok    ' : 'failed'}  ${client.padEnd(16)}  ${operation}`,
    ...problems.map((problem) => `        ${problem}`),
  ]);
  const failed = outcomes.filter(({ problems }) => problems.length > 0).length;
  return `${lines.join('\n')}\n\n${outcomes.length - failed} of ${outcomes.length} requests of ${new Set(outcomes.map(({ client }) => client)).size} clients work.\n`;
}
