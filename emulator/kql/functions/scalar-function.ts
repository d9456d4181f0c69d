import type { ScalarType, Value } from '../value.js';

/** `any`: whatever there is. `number`: long, int or real. */
export type ParameterType = ScalarType | 'any' | 'number';

export interface CallContext {
  readonly now: Date;
  /** The types of the arguments. */
  readonly types: readonly ScalarType[];
}

/** A function of one row. */
export interface ScalarFunction {
  readonly parameters: readonly ParameterType[];
  /** The number of required parameters; default: all. */
  readonly required?: number;
  /** The type of arguments after the parameters; without it there can be none. */
  readonly rest?: ParameterType;
  readonly type: ScalarType | ((types: readonly ScalarType[]) => ScalarType);
  readonly evaluate: (args: readonly Value[], context: CallContext) => Value;
}

export type FunctionTable = readonly (readonly [name: string, called: ScalarFunction])[];

/** The text of a String argument: there is no null string. */
export function textOf(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}
