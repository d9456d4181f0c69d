import { describe, expect, it } from 'vitest';
import { alertsOf, changeAlert } from '../../kit/feed/change-alerts.js';
import { CHANGES, changesOf, untilEnd, untilResults } from '../../kit/feed/follow.js';
import { openEventStream, openSocketStream, type OpenAnyStream } from '../../kit/feed/open-stream.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';

const TRANSPORTS: readonly (readonly [string, OpenAnyStream])[] = [
  ['a socket', openSocketStream],
  ['server-sent events', openEventStream],
];
const EMULATOR = { machines: 5, alerts: 5 };
const ENDED = { data: null, errors: [{ extensions: { code: 'SOURCE_RETIRED' } }] };

describe('a stream whose subject ends', () => {
  it.each(TRANSPORTS)(
    'over %s ends with SOURCE_RETIRED, and its cursor continues without the subject and without a gap',
    { tags: 'slow' },
    async (_name, open) => {
      const subgraph = await startSubgraph({ emulator: EMULATOR });
      const stream = await subgraph.passTime(open(subgraph, CHANGES));
      await untilResults(subgraph, stream, 1);
      subgraph.emulator.control.retire({ at: 0, operations: ['listMachineActions'] });
      const last = await untilEnd(subgraph, stream);
      expect(last).toMatchObject(ENDED);
      expect(last.errors[0].message).toContain('Microsoft has ended listMachineActions');
      const [alert] = alertsOf(subgraph);
      subgraph.clock.advance(1_000);
      changeAlert(subgraph, alert!);
      const after = last.errors[0].extensions.cursor;
      const variables = { after, subjects: ['ALERT'] };
      const next = await subgraph.passTime(open(subgraph, CHANGES, { variables }));
      await untilResults(subgraph, next, 2);
      expect(changesOf(next)).toMatchObject([{ __typename: 'AlertChanged', alert: { id: alert!.id } }]);
      next.close();
    },
  );

  it('delivers the pending changes of its other subjects first', { tags: 'slow' }, async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const stream = await subgraph.passTime(openEventStream(subgraph, CHANGES));
    await untilResults(subgraph, stream, 1);
    subgraph.clock.advance(1_000);
    const [alert] = alertsOf(subgraph);
    changeAlert(subgraph, alert!);
    await untilResults(subgraph, stream, 2);
    subgraph.emulator.control.retire({ at: 0, operations: ['listMachineActions'] });
    expect(await untilEnd(subgraph, stream)).toMatchObject(ENDED);
    expect(changesOf(stream)).toMatchObject([{ alert: { id: alert!.id } }]);
  });

  it('may be followed again once Defender returns it again', { tags: 'slow' }, async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const [fault] = subgraph.emulator.control.retire({ at: 0, operations: ['listMachineActions'] });
    const ask = async () => {
      const query = '{ defenderChanges(subjects: [MACHINE_ACTION]) { endCursor } }';
      const token = await subgraph.mintToken({ roles: ['Defender.ViewData'] });
      return subgraph.passTime(subgraph.ask(query, { token }));
    };
    expect((await ask()).errors).toMatchObject([{ extensions: { code: 'SOURCE_RETIRED' } }]);
    subgraph.emulator.control.removeFault(fault!);
    subgraph.clock.advance(180_000);
    expect((await ask()).errors).toBeUndefined();
  });

  it('continues with alerts, which Graph has', { tags: 'slow' }, async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const variables = { subjects: ['ALERT'] };
    const stream = await subgraph.passTime(openEventStream(subgraph, CHANGES, { variables }));
    await untilResults(subgraph, stream, 1);
    subgraph.emulator.control.retire({ at: 0 });
    subgraph.clock.advance(1_000);
    const [alert] = alertsOf(subgraph);
    changeAlert(subgraph, alert!);
    const isTold = () => changesOf(stream).length > 0;
    await subgraph.passTime(expect.poll(isTold, { interval: 5 }).toBe(true));
    expect(changesOf(stream)[0]).toMatchObject({ alert: { id: alert!.id } });
    expect(stream.isOver()).toBe(false);
  });
});
