import { serveSubgraph, type RunningSubgraph } from './serve-subgraph.js';

/** A ticket about an alert. */
export interface Ticket {
  readonly id: string;
  readonly subject: string;
  readonly status: 'OPEN' | 'CLOSED';
  readonly alertId: string;
}

/** The ticket system, which adds `tickets` to every alert of the Defender subgraph. */
export function startTickets(known: readonly Ticket[], port?: number): Promise<RunningSubgraph> {
  const tickets = [...known];
  const byId = (wanted: string) => tickets.find(({ id }) => id === wanted) ?? null;
  return serveSubgraph(
    'tickets',
    {
      Query: {
        ticket: (_: unknown, { id }: Ticket) => byId(id),
        tickets: (_: unknown, { first }: { readonly first: number }) => tickets.slice(0, first),
      },
      Mutation: {
        openTicket: (_: unknown, { alertId, subject }: Ticket) => {
          const ticket: Ticket = { id: `T-${tickets.length + 1}`, subject, status: 'OPEN', alertId };
          tickets.push(ticket);
          return ticket;
        },
      },
      Ticket: {
        __resolveReference: async ({ id }: Ticket) => byId(id),
        alert: ({ alertId }: Ticket) => ({ id: alertId }),
      },
      Alert: {
        // Every id resolves here; whether it exists is for the Defender subgraph to decide.
        __resolveReference: async ({ id }: { readonly id: string }) => ({ id }),
        tickets: ({ id }: { readonly id: string }) => tickets.filter(({ alertId }) => alertId === id),
      },
    },
    port,
  );
}
