import type { Expression } from './syntax.js';

/**
 * The values that a filter confines a text property to, in lower case; null where it may have any. For lists that are worked out
 * row by row: what the filter leaves out for certain, however it compares text, need not be made.
 */
export function confinedTo(expression: Expression, property: string): ReadonlySet<string> | null {
  switch (expression.kind) {
    case 'compare': {
      const { operator, left, right } = expression;
      const isMeant = operator === 'eq' && left.kind === 'name' && left.name === property;
      return isMeant && right.kind === 'literal' ? new Set([right.text.toLowerCase()]) : null;
    }
    case 'in': {
      const { left, values } = expression;
      return left.kind === 'name' && left.name === property
        ? new Set(values.map(({ text }) => text.toLowerCase()))
        : null;
    }
    case 'and': {
      const [left, right] = [confinedTo(expression.left, property), confinedTo(expression.right, property)];
      if (left === null || right === null) return left ?? right;
      return new Set([...left].filter((value) => right.has(value)));
    }
    case 'or': {
      const [left, right] = [confinedTo(expression.left, property), confinedTo(expression.right, property)];
      return left === null || right === null ? null : new Set([...left, ...right]);
    }
    default:
      return null;
  }
}
