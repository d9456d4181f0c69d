import { recordedOnly, type Indicator } from '../../tenants/indicators.js';
import { toIsoTime } from '../../tenants/iso-time.js';
import { DefenderError } from '../defender-error.js';
import type { DefenderCall } from '../operation.js';
import type { SentIndicator } from './read-indicator.js';
import { activeIndicators, visibleIndicators } from './visible-indicators.js';

/** Creates an indicator, or updates the one that is equal by the switch `indicatorIdentity`. Throws at the cap. */
export function storeIndicator(call: DefenderCall, sent: SentIndicator): Indicator {
  const time = toIsoTime(call.now);
  const same = findSame(call, sent);
  if (same !== undefined) {
    // "application" is only taken on creation.
    const { application: _application, ...changes } = sent;
    return Object.assign(same, changes, { lastUpdateTime: time, lastUpdatedBy: creatorOf(call) });
  }
  if (activeIndicators(call).length >= call.state.switches.maxIndicators) throw beyondCap();
  const created = newIndicator(call, sent, time);
  call.wholeTenant.indicators.push(created);
  return created;
}

export function beyondCap(): DefenderError {
  return new DefenderError(400, 'BadRequest', 'Max capacity exceeded');
}

export function findSame(call: DefenderCall, sent: SentIndicator): Indicator | undefined {
  const { indicatorIdentity } = call.state.switches;
  if (indicatorIdentity === 'none') return undefined;
  return visibleIndicators(call).find(
    (one) =>
      one.indicatorValue.toLowerCase() === sent.indicatorValue.toLowerCase() &&
      one.indicatorType === sent.indicatorType &&
      (indicatorIdentity === 'value-and-type' || one.action === sent.action),
  );
}

function newIndicator(
  { wholeTenant, principal }: DefenderCall,
  sent: SentIndicator,
  time: string,
): Indicator {
  const last = wholeTenant.indicators.reduce((most, { id }) => Math.max(most, Number(id)), 0);
  const isApp = principal.personId === null;
  const creator = isApp ? principal.appId : principal.displayName;
  return {
    ...recordedOnly,
    ...sent,
    id: String(last + 1),
    creationTimeDateTimeUtc: time,
    lastUpdateTime: time,
    createdBy: creator,
    createdByDisplayName: principal.displayName,
    createdBySource: 'PublicApi',
    source: isApp ? 'WindowsDefenderAtp' : creator,
    sourceType: isApp ? 'AadApp' : 'User',
    mitreTechniques: [],
  };
}

function creatorOf({ principal }: DefenderCall): string {
  return principal.personId === null ? principal.appId : principal.displayName;
}
