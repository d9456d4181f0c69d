import type { Expression } from './syntax.js';

/**
 * The values to which a filter limits a text property, in lower case; null for any. For lists that are derived
 * row by row: rows that the filter excludes in every text comparison need not be created.
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
