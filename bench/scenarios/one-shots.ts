import { allAnswered, callsAtMost } from './goals.js';
import { oneShot } from './one-shot.js';
import {
  alertsWithMachine,
  gatewayAlertsWithMachine,
  huntWithMachine,
  machineById,
  machinesWithActions,
  newestAlertsWithMachine,
} from './queries.js';

const BROWSERS = 50;
const SINGLE_MACHINES = 300;

export const dashboard = oneShot({
  name: 'dashboard',
  title: '100 alerts with the machine of each, in service order',
  quota: 'documented',
  requests: async () => [alertsWithMachine(100)],
  gatewayRequests: [gatewayAlertsWithMachine(100)],
  goals: [callsAtMost('cold', 3), callsAtMost('warm', 0), allAnswered('cold')],
});

export const browsers = oneShot({
  name: 'browsers',
  title: `That dashboard from ${BROWSERS} browsers at once`,
  method: 'As above.',
  quota: 'documented',
  requests: async () => Array.from({ length: BROWSERS }, () => alertsWithMachine(100)),
  gatewayRequests: Array.from({ length: BROWSERS }, () => gatewayAlertsWithMachine(100)),
  goals: [callsAtMost('cold', 3), allAnswered('cold')],
});

export const singleMachines = oneShot({
  name: 'single-machines',
  title: `${SINGLE_MACHINES} different machines by id at once, a request each`,
  method: 'As above. From the 51st on, requests wait for a list of all machines.',
  quota: 'documented',
  requests: async (emulator) => (await emulator.machineIds(SINGLE_MACHINES)).map(machineById),
  goals: [callsAtMost('cold', 6), allAnswered('cold')],
});

export const newest = oneShot({
  name: 'newest',
  title: 'The 100 newest alerts with the machine of each',
  method:
    'As above. Defender does not document that it sorts alerts, so the naive server reads all 2,000 in one call and sorts ' +
    'them. With more than 10,000 alerts, it needs more calls.',
  quota: 'documented',
  requests: async () => [newestAlertsWithMachine(100)],
  goals: [callsAtMost('cold', 6), allAnswered('cold')],
});

export const actions = oneShot({
  name: 'actions',
  title: '100 machines with the 5 newest actions of each',
  method: 'As above.',
  quota: 'documented',
  requests: async () => [machinesWithActions(100)],
  goals: [callsAtMost('cold', 5), allAnswered('cold')],
});

export const hunt = oneShot({
  name: 'hunt',
  title: 'A hunt of 100 rows with the machine of each',
  method: 'As above.',
  quota: 'documented',
  requests: async () => [huntWithMachine(100)],
  goals: [callsAtMost('cold', 4), allAnswered('cold')],
});
