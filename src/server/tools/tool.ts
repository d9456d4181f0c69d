import type { MissingField } from '../../context.js';
import type { JsonSchema } from './input-schema.js';

export interface ToolError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** The response to an operation, with its texts fenced. */
export interface ToolResult {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly ToolError[];
  /** Why data is older than usual, and when the oldest of it was read. */
  readonly stale?: Readonly<Record<string, unknown>>;
  /** The fields that the source of the data lacks: without it, null would look like a fact. */
  readonly missing?: readonly MissingField[];
  /** Values that the schema lacks: the data has UNRECOGNIZED instead. */
  readonly unrecognized?: readonly UnrecognizedValue[];
}

interface UnrecognizedValue {
  readonly path: readonly (string | number)[];
  readonly value: string;
}

/** Runs an operation under the caller's own token, with every check that operations over HTTP have. */
export type RunOperation = (
  document: string,
  variables: Readonly<Record<string, unknown>>,
) => Promise<ToolResult>;

/** A tool of the Model Context Protocol. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: JsonSchema;
  readonly annotations: {
    readonly readOnlyHint: boolean;
    readonly destructiveHint: boolean;
    readonly idempotentHint: boolean;
    readonly openWorldHint: boolean;
  };
  readonly call: (args: Readonly<Record<string, unknown>>, run: RunOperation) => Promise<ToolResult>;
}
