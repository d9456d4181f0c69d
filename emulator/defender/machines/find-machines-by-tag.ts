import { DefenderError } from '../defender-error.js';
import { contextOf, replyOData } from '../defender-reply.js';
import type { DefenderOperation } from '../operation.js';
import { writeMachine } from './machine-model.js';

/** GET /api/machines/findbytag?tag={tag}&useStartsWithFilter={true|false} */
export const findMachinesByTag: DefenderOperation = {
  id: 'findMachinesByTag',
  method: 'GET',
  path: '/api/machines/findbytag',
  permissions: ['Machine.Read.All', 'Machine.ReadWrite.All'],
  handle: (call) => {
    const { query } = call.request;
    const tag = query.get('tag');
    if (!tag) throw new DefenderError(400, 'MissingRequiredParameter', "The parameter 'tag' is required");
    const flag = (query.get('useStartsWithFilter') ?? 'false').toLowerCase();
    if (flag !== 'true' && flag !== 'false') {
      throw new DefenderError(
        400,
        'InvalidInput',
        "The parameter 'useStartsWithFilter' must be true or false",
      );
    }
    const fits = (one: string): boolean => (flag === 'true' ? one.startsWith(tag) : one === tag);
    return replyOData(200, {
      '@odata.context': `${contextOf(call.request)}#Machines`,
      value: call.tenant.machines.filter((machine) => machine.machineTags.some(fits)).map(writeMachine),
    });
  },
};
