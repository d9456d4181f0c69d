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

/** The intents of a trail without an outcome, in the order of the lines. Keeps no intent that has one. */
export class OpenIntents {
  readonly #open = new Map<string, OpenIntent>();
  /** Outcomes before their intent, and those of refused requests, which have no intent. */
  readonly #settled = new Set<string>();

  add(event: Readonly<Record<string, unknown>>): void {
    const { type, auditId } = event;
    if (type === 'actionSettled' && typeof auditId === 'string') {
      if (!this.#open.delete(auditId)) this.#settled.add(auditId);
    } else if (type === 'actionIntended') {
      const { data } = intentLine.safeParse(event);
      if (data === undefined || this.#settled.has(data.auditId)) return;
      const { auditId: id, action, at, actor, input } = data;
      const by = `${actor.name} (${actor.oid})`;
      this.#open.set(id, { auditId: id, action, at, actor: by, targets: idsOf(input) });
    }
  }

  list(): readonly OpenIntent[] {
    return [...this.#open.values()];
  }
}

function idsOf(input: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(input)
    .filter(([name]) => /(^id|Id|Ids)$/.test(name) && name !== 'tenantId' && name !== 'approvalId')
    .flatMap(([, value]) => [value].flat())
    .filter((value) => typeof value === 'string');
}
