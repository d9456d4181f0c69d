import { BadUserInputError } from '../../errors/caller-errors.js';
import type { ODataFilter } from './filter.js';
import { printLiteral } from './literal.js';
import { checkPropertyName } from './check-text.js';

/** Deeper than any filter that a person writes, shallower than what exhausts a stack here or at the service. */
const MAX_DEPTH = 100;

/** The name of the element inside `any(...)`; any name would do. */
const ELEMENT = 'item';

/**
 * The filter as OData text, readable and not yet percent-encoded: `encodeQuery` does that.
 * @throws BadUserInputError for a value that cannot be sent, or a filter nested too deeply.
 * @throws TypeError for a property name that is none, and for `nothing`, `everything` and what the service has
 *   no words for: ask {@link isNothing}, {@link isEverything} and {@link canBeSent} first.
 */
export function printFilter(filter: ODataFilter): string {
  return print(filter, 1);
}

function print(filter: ODataFilter, depth: number): string {
  if (depth > MAX_DEPTH) {
    throw new BadUserInputError(`A filter may be nested at most ${String(MAX_DEPTH)} levels deep.`);
  }
  switch (filter.kind) {
    case 'comparison':
      return `${checkPropertyName(filter.property)} ${filter.operator} ${printLiteral(filter.value)}`;
    case 'in':
      return `${checkPropertyName(filter.property)} in (${filter.values.map(printLiteral).join(',')})`;
    case 'startsWith': {
      const prefix = printLiteral({ kind: 'string', value: filter.value });
      return `startswith(${checkPropertyName(filter.property)},${prefix})`;
    }
    case 'any': {
      const condition = `${ELEMENT} ${filter.operator} ${printLiteral(filter.value)}`;
      return `${checkPropertyName(filter.property)}/any(${ELEMENT}: ${condition})`;
    }
    case 'and':
    case 'or':
      return filter.filters.map((operand) => printOperand(operand, depth + 1)).join(` ${filter.kind} `);
    case 'not':
      return `not (${print(filter.filter, depth + 1)})`;
    case 'text':
      throw new TypeError(`OData has no text for ${filter.operator} on ${filter.property}.`);
    case 'nothing':
    case 'everything':
      throw new TypeError(`A filter that matches ${filter.kind} has no OData text.`);
  }
}

/** `and` binds tighter than `or`, but readers and small parsers need not know that. */
function printOperand(operand: ODataFilter, depth: number): string {
  const text = print(operand, depth);
  return operand.kind === 'and' || operand.kind === 'or' ? `(${text})` : text;
}
