import { INDICATORS_A_CALL, type IndicatorBody } from '../../defender-api/endpoints/indicators.js';
import { ENUM_TABLES } from '../../defender-api/models/shared/enum-tables.js';
import { nameOfWord } from '../../defender-api/models/shared/enum-words.js';
import { badArgument } from '../../errors/caller-errors.js';
import { toOneLine } from '../sequence/attribution.js';
import { checkCount, checkExternalId, checkLength } from '../sequence/check-input.js';
import { checkValue, isFileType } from './check-value.js';
import type { IndicatorInput } from '../../generated/schema.js';

/** In characters; Defender documents no limits. */
const LONGEST = {
  indicatorValue: 4_000,
  title: 1_000,
  description: 4_000,
  application: 1_000,
  recommendedActions: 4_000,
  educateUrl: 4_000,
} as const;
const MAX_GROUPS = 500;
const MAX_GROUP_LENGTH = 200;

const NETWORK_ACTIONS = ['Allowed', 'Audit', 'Warn', 'Block', 'Alert', 'AlertAndBlock'];
const CERTIFICATE_ACTIONS = ['Allowed', 'BlockAndRemediate'];

/**
 * Validates an indicator and returns it as Defender takes it. Rejects only what Defender certainly rejects, and likely
 * mistakes with bad effects.
 *
 * @param path its position in the input, such as `input.indicators[7]`
 * @param now epoch milliseconds
 * @throws BadUserInputError that names the field and the rule
 */
export function checkIndicator(input: IndicatorInput, path: string, now: number): IndicatorBody {
  const { indicatorType, action, severity, generateAlert } = input;
  checkLengths(input, path);
  checkAction(input, path);
  const optional = {
    application: input.application,
    expirationTime: checkExpiration(input, path, now),
    severity,
    recommendedActions: input.recommendedActions,
    ...checkGroups(input, path),
    educateUrl: input.educateUrl,
    generateAlert,
    externalId: checkExternalId(input.externalId, `${path}.externalId`),
  };
  return {
    indicatorValue: checkValue(indicatorType, input.indicatorValue, path),
    indicatorType,
    action,
    title: checkWords(input.title, `${path}.title`),
    description: checkWords(input.description, `${path}.description`),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value != null)),
  };
}

function checkLengths(input: IndicatorInput, path: string): void {
  for (const name of Object.keys(LONGEST) as (keyof typeof LONGEST)[]) {
    checkLength(input[name], `${path}.${name}`, LONGEST[name]);
  }
  checkCount(input.rbacGroupNames, `${path}.rbacGroupNames`, MAX_GROUPS);
  checkCount(input.rbacGroupIds, `${path}.rbacGroupIds`, MAX_GROUPS);
  input.rbacGroupNames?.forEach((name, index) => {
    checkLength(name, `${path}.rbacGroupNames[${String(index)}]`, MAX_GROUP_LENGTH);
  });
}

/** The allowed actions by type (indicators-overview.md). */
function checkAction({ indicatorType, action, generateAlert }: IndicatorInput, path: string): void {
  const field = `${path}.action`;
  const allowed = actionsOf(indicatorType);
  if (!allowed.includes(action)) {
    const type = nameOfWord(ENUM_TABLES.IndicatorType, indicatorType);
    throw badArgument(
      field,
      `can't be ${nameOf(action)} for the type ${type}: it may be ${allowed.map(nameOf).join(', ')}.`,
    );
  }
  if (action === 'Audit' && generateAlert !== true)
    throw badArgument(`${path}.generateAlert`, 'must be true for the action AUDIT.');
}

function nameOf(action: string): string {
  return nameOfWord(ENUM_TABLES.IndicatorAction, action);
}

function actionsOf(type: string): readonly string[] {
  if (type === 'CertificateThumbprint') return CERTIFICATE_ACTIONS;
  return isFileType(type) ? [...NETWORK_ACTIONS, 'BlockAndRemediate'] : NETWORK_ACTIONS;
}

function checkExpiration({ action, expirationTime }: IndicatorInput, path: string, now: number) {
  const field = `${path}.expirationTime`;
  if (expirationTime == null) {
    if (action !== 'Allowed') return undefined;
    throw badArgument(field, 'is required for the action ALLOWED: exceptions must be temporary.');
  }
  if (Date.parse(expirationTime) <= now) throw badArgument(field, 'is in the past.');
  return expirationTime;
}

/**
 * Missing groups mean all machines; an empty list or name is more likely a mistake. For indicators with groups both by name
 * and by id, the precedence isn't documented.
 */
function checkGroups({ rbacGroupNames, rbacGroupIds }: IndicatorInput, path: string) {
  if (rbacGroupNames != null && rbacGroupIds != null) {
    throw badArgument(
      `${path}.rbacGroupIds`,
      `can't be combined with ${path}.rbacGroupNames: give one of the two.`,
    );
  }
  if (rbacGroupNames?.length === 0 || rbacGroupNames?.some((name) => name.trim() === '') === true)
    throw badArgument(`${path}.rbacGroupNames`, 'must name device groups; leave it out for all machines.');
  const ids = rbacGroupIds?.map((id) => (/^\d{1,10}$/.test(id) ? Number(id) : NaN));
  if (ids?.length === 0 || ids?.every((id) => id < 2 ** 31) === false)
    throw badArgument(
      `${path}.rbacGroupIds`,
      'must hold ids from 0 to 2147483647; leave it out for all machines.',
    );
  return { rbacGroupNames, rbacGroupIds: ids };
}

function checkWords(text: string, field: string): string {
  if (toOneLine(text) === '') throw badArgument(field, 'must not be blank.');
  return text;
}

/** Ten calls: as many as fit into the deadline of an operation. */
export const MAX_INDICATORS = 10 * INDICATORS_A_CALL;
