import { isIPv4, isIPv6 } from 'node:net';
import type { Indicator } from '../../tenants/indicators.js';
import { DefenderError } from '../defender-error.js';
import type { DefenderCall } from '../operation.js';
import { optionalText, readExternalId, requireText } from '../request-body.js';

/** The names allowed in the body of a submitted indicator. */
export const indicatorNames = [
  'indicatorValue',
  'indicatorType',
  'action',
  'title',
  'description',
  'application',
  'expirationTime',
  'severity',
  'recommendedActions',
  'rbacGroupNames',
  'educateUrl',
  'generateAlert',
  'rbacGroupIds',
  'externalId',
] as const;

/** An indicator as a client submits it. */
export type SentIndicator = Pick<Indicator, (typeof indicatorNames)[number]>;

type Body = Readonly<Record<string, unknown>>;

const fileTypes = ['FileSha1', 'FileSha256', 'FileMd5'];
const networkTypes = ['IpAddress', 'DomainName', 'Url'];
const severities = ['Informational', 'Low', 'Medium', 'High'];
const legacyActions = ['Alert', 'AlertAndBlock'];
const networkActions = ['Allowed', 'Audit', 'Warn', 'Block'];
const hashLengths: Readonly<Record<string, readonly number[]>> = {
  FileSha1: [40],
  FileSha256: [64],
  FileMd5: [32],
  CertificateThumbprint: [40, 64],
};

/** Reads and checks an indicator as the service would. Throws its 400. */
export function readIndicator(
  body: Body,
  { state, now }: Pick<DefenderCall, 'state' | 'now'>,
): SentIndicator {
  const indicatorValue = requireText(body, 'indicatorValue');
  const indicatorType = requireOneOf(body, 'indicatorType', [
    ...fileTypes,
    ...networkTypes,
    'CertificateThumbprint',
  ]);
  const action = readAction(body, indicatorType, state.switches.legacyIndicatorActions === 'accepted');
  const generateAlert = readFlag(body, 'generateAlert');
  if (action === 'Audit' && !generateAlert) throw invalid('The action Audit needs generateAlert: true');
  checkValue(indicatorType, indicatorValue);
  return {
    indicatorValue,
    indicatorType,
    action,
    title: requireText(body, 'title'),
    description: requireText(body, 'description'),
    application: optionalText(body, 'application'),
    expirationTime: readExpiration(body, now),
    severity: body['severity'] === undefined ? 'Informational' : requireOneOf(body, 'severity', severities),
    recommendedActions: optionalText(body, 'recommendedActions'),
    rbacGroupNames: readNames(body, 'rbacGroupNames'),
    educateUrl: optionalText(body, 'educateUrl'),
    generateAlert,
    rbacGroupIds: readIds(body, 'rbacGroupIds'),
    externalId: readExternalId(body, 'externalId', state.switches),
  };
}

function readAction(body: Body, type: string, takesLegacy: boolean): string {
  const allowed =
    type === 'CertificateThumbprint'
      ? ['Allowed', 'BlockAndRemediate']
      : [
          ...networkActions,
          ...(fileTypes.includes(type) ? ['BlockAndRemediate'] : []),
          ...(takesLegacy ? legacyActions : []),
        ];
  return requireOneOf(body, 'action', allowed);
}

function checkValue(type: string, value: string): void {
  const lengths = hashLengths[type];
  if (lengths !== undefined) {
    if (/^[0-9a-f]+$/i.test(value) && lengths.includes(value.length)) return;
    throw new DefenderError(400, 'InvalidHashValue', `Invalid hash value for ${type}`);
  }
  if (type === 'IpAddress') checkAddress(value);
  if (type === 'DomainName' && !/^([a-z0-9_]([a-z0-9_-]*[a-z0-9_])?\.)+[a-z][a-z0-9-]*$/i.test(value)) {
    throw new DefenderError(400, 'InvalidDomainName', 'Invalid domain name');
  }
  if (
    type === 'Url' &&
    (/\s/.test(value) || !URL.canParse(value.includes('://') ? value : `http://${value}`))
  ) {
    throw new DefenderError(400, 'InvalidUrl', 'Invalid URL');
  }
}

/** No CIDR, no ranges, no private addresses; IPv6 with all eight groups (post-ti-indicator.md). */
function checkAddress(value: string): void {
  const isPrivate = isIPv4(value)
    ? /^(0|10|127|169\.254|172\.(1[6-9]|2\d|3[01])|192\.168|22[4-9]|23\d|255)\./.test(value)
    : /^(f[cdef]|0*:0*:0*:0*:0*:0*:0*:)/i.test(value);
  if (isIPv4(value) && !isPrivate) return;
  if (isIPv6(value) && value.split(':').length === 8 && !value.includes('::') && !isPrivate) return;
  throw new DefenderError(
    400,
    'InvalidIpAddress',
    'Invalid IP address: single external addresses only, IPv6 with all 8 groups',
  );
}

function readExpiration(body: Body, now: number): string | null {
  const text = optionalText(body, 'expirationTime');
  if (text === null) return null;
  const moment = Date.parse(text);
  if (Number.isNaN(moment)) throw invalid('expirationTime is not a date and time');
  if (moment <= now) throw invalid('expirationTime lies in the past');
  return text;
}

function readFlag(body: Body, name: string): boolean {
  const value = body[name] ?? false;
  if (typeof value !== 'boolean') throw invalid(`${name} must be a Boolean`);
  return value;
}

function readNames(body: Body, name: string): string[] {
  const value = body[name] ?? [];
  if (!Array.isArray(value) || !value.every((item): item is string => typeof item === 'string')) {
    throw invalid(`${name} must be a list of strings`);
  }
  return value;
}

/** Int32, as the service's own description says; digits in quotes are none. */
function readIds(body: Body, name: string): number[] {
  const value = body[name] ?? [];
  if (
    !Array.isArray(value) ||
    !value.every((item): item is number => Number.isInteger(item) && (item | 0) === item)
  ) {
    throw invalid(`${name} must be a list of whole numbers`);
  }
  return value;
}

function requireOneOf(body: Body, name: string, values: readonly string[]): string {
  const text = requireText(body, name);
  if (!values.includes(text)) throw invalid(`${name} must be one of: ${values.join(', ')}`);
  return text;
}

function invalid(message: string): DefenderError {
  return new DefenderError(400, 'InvalidInput', message);
}
