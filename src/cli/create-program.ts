import type { Command as TypedCommand } from '@commander-js/extra-typings';
import { Command as PlainCommand } from 'commander';

/** A command whose options and arguments have the types that their declarations give them. */
export type Command = TypedCommand;

/** The same class: the typings know more of it, and are nothing at run time. */
export function createProgram(name: string): Command {
  return new PlainCommand(name) as unknown as Command;
}
