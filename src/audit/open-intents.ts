import { z } from 'zod';

/** A write that was begun and whose end nobody has written down. */
export interface OpenIntent {
  readonly auditId: string;
  readonly action: string;
  /** ISO 8601. */
  readonly at: string;
  /** Their name and oid. */
  readonly actor: string;
  /** Ids in its input: of machines, and whatever else it names by id. */
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

/** The intents of a trail that no outcome follows, in the order of its lines. */
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
