import type { Operation } from './simulated-actions.js';
import type { SimulatedAlerts } from './simulated-alerts.js';
import { answerRow, list, selectByTime, type Answer } from './wire-rows.js';

const ALERTS_PATH = '/v1.0/security/alerts_v2';
/** Learn, throttling-limits: all calls about alerts together. */
export const GRAPH_ALERTS = { perMinute: 150, perHour: Infinity };

/** The operation of a request to Microsoft Graph; undefined for other paths. */
export function operationOfGraph(method: string, path: string): Operation | undefined {
  if (!path.startsWith(ALERTS_PATH)) return undefined;
  const id = path.slice(ALERTS_PATH.length + 1);
  if (id === '') return { name: 'listGraphAlerts', id };
  return { name: method === 'PATCH' ? 'updateGraphAlert' : 'getGraphAlert', id };
}

/** Microsoft Graph, which has the same alerts as Defender. */
export class SimulatedGraph {
  readonly #alerts: SimulatedAlerts;

  constructor(alerts: SimulatedAlerts) {
    this.#alerts = alerts;
  }

  answer({ name, id }: Operation, url: URL, body: string): Answer {
    if (name === 'listGraphAlerts') return list(this.#list(url));
    if (!this.#alerts.shown().some((alert) => alert.id === id)) return answerRow(undefined, 'alert');
    if (name === 'updateGraphAlert') this.#alerts.assign(id, body);
    return { status: 200, body: this.#row(id) };
  }

  /** Sorted by the time of their creation, the newest first, unless `$orderby` names another. */
  #list(url: URL) {
    const { searchParams } = url;
    const conditions = searchParams.get('$filter')?.split(' and ') ?? [];
    const onTimes = conditions.filter((one) => one !== "serviceSource eq 'microsoftDefenderForEndpoint'");
    if (onTimes.length === 0) searchParams.delete('$filter');
    else searchParams.set('$filter', onTimes.join(' and '));
    if (!searchParams.has('$orderby')) searchParams.set('$orderby', 'createdDateTime desc');
    const rows = this.#alerts.shown().map(({ id }) => this.#row(id));
    return selectByTime(rows, (row, property) => Date.parse(row[property as 'createdDateTime']), url);
  }

  #row(id: string) {
    const {
      evidence: _evidence,
      relatedUser: _user,
      machineId,
      lastUpdateTime,
      ...row
    } = this.#alerts.row(id);
    const device = { '@odata.type': '#microsoft.graph.security.deviceEvidence', mdeDeviceId: machineId };
    return {
      ...row,
      ...{ severity: 'high', status: 'new', serviceSource: 'microsoftDefenderForEndpoint' },
      createdDateTime: new Date(this.#alerts.createdAt(id) ?? 0).toISOString(),
      lastUpdateDateTime: lastUpdateTime,
      evidence: machineId === undefined ? [] : [device],
    };
  }
}
