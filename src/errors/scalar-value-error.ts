import { GraphQLError } from 'graphql';
import type { ValueNode } from 'graphql';

/** A value that is none of its scalar. The message says what would be one and never repeats what was sent. */
export class ScalarValueError extends GraphQLError {
  constructor(message: string, node?: ValueNode) {
    super(message, { nodes: node ?? null });
  }
}
