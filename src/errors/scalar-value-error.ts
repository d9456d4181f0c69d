import { GraphQLError } from 'graphql';
import type { ValueNode } from 'graphql';

/** A value that its scalar doesn't accept. The message describes valid values and never repeats the input. */
export class ScalarValueError extends GraphQLError {
  constructor(message: string, node?: ValueNode) {
    super(message, { nodes: node ?? null });
  }
}
