import type { Command as TypedCommand } from '@commander-js/extra-typings';
import { Command as PlainCommand } from 'commander';

/** Command with inferred option and argument types. */
export type Command = TypedCommand;

/** The typed class exists only at compile time. */
export function createProgram(name: string): Command {
  return new PlainCommand(name) as unknown as Command;
}
