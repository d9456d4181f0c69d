import { z } from 'zod';

/** An intent without a recorded outcome. */
export interface OpenIntent {
  readonly auditId: string;
  readonly action: string;
  /** ISO 8601. */
  readonly at: string;
  /** Name and oid of the caller. */
  readonly actor: string;
  /** All ids in the input: of machines and other objects. */
  readonly targets: readonly string[];
}

const intentLine = z.object({
  type: z.literal('actionIntended'),
  at: z.string(),
  auditId: z.string(),
  action: z.string(),
  actor: z.object({ name: z.string(), oid: z.string() }),
  input: z.record(z.string(), z.unknown()),
});

/** The intents of a trail without an outcome, in the order of the lines. */
export function findOpenIntents(events: readonly Readonly<Record<string, unknown>>[]): readonly OpenIntent[] {
  const settled = new Set(
    events.filter(({ type }) => type === 'actionSettled').map(({ auditId }) => auditId),
  );
  return events.flatMap((event) => {
    const { data } = intentLine.safeParse(event);
    if (data === undefined || settled.has(data.auditId)) return [];
    const { auditId, action, at, actor, input } = data;
    return [{ auditId, action, at, actor: `${actor.name} (${actor.oid})`, targets: idsOf(input) }];
  });
}

function idsOf(input: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(input)
    .filter(([name]) => /(^id|Id|Ids)$/.test(name) && name !== 'tenantId' && name !== 'approvalId')
    .flatMap(([, value]) => [value].flat())
    .filter((value) => typeof value === 'string');
}
