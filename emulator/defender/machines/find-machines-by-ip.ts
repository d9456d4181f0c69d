import { isIP } from 'node:net';
import type { Machine } from '../../tenants/model.js';
import { DefenderError } from '../defender-error.js';
import { contextOf, replyOData } from '../defender-reply.js';
import type { DefenderOperation } from '../operation.js';
import { writeMachine } from './machine-model.js';

const thirtyDays = 30 * 86_400_000;
const fifteenMinutes = 15 * 60_000;

/**
 * GET /api/machines/findbyip(ip='{ip}',timestamp={time}): machines with this internal address, seen within a quarter of an hour of
 * the time. 400 when the time is not in the past 30 days.
 */
export const findMachinesByIp: DefenderOperation = {
  id: 'findMachinesByIp',
  method: 'GET',
  path: "/api/machines/findbyip(ip='{ip}',timestamp={timestamp})",
  permissions: ['Machine.Read.All', 'Machine.ReadWrite.All'],
  handle: (call) => {
    const { ip = '', timestamp = '' } = call.parameters;
    if (isIP(ip) === 0)
      throw new DefenderError(400, 'InvalidIpAddress', `The IP address '${ip}' is not valid`);
    const at = readTime(timestamp);
    if (at === null || at > call.now || at < call.now - thirtyDays) {
      throw new DefenderError(400, 'InvalidInput', 'The timestamp must be in the past 30 days');
    }
    const machines = call.tenant.machines.filter(
      (machine) => hadAddress(machine, ip) && wasSeen(machine, at),
    );
    return replyOData(200, {
      '@odata.context': `${contextOf(call.request)}#Machines`,
      value: machines.map(writeMachine),
    });
  },
};

function readTime(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?Z$/i.test(text)) return null;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : time;
}

function hadAddress(machine: Machine, ip: string): boolean {
  return machine.lastIpAddress === ip || machine.ipAddresses.some((one) => one.ipAddress === ip);
}

/** The tenant's data holds no history of addresses: a machine counts as seen from its first to its last report. */
function wasSeen(machine: Machine, at: number): boolean {
  return (
    at >= Date.parse(machine.firstSeen) - fifteenMinutes &&
    at <= Date.parse(machine.lastSeen) + fifteenMinutes
  );
}
