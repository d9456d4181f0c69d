import { defineEmulatorCommand } from '../../../emulator/define-command.js';
import type { CommandLine } from '../command-line.js';
import type { Command } from '../create-program.js';
import { closeOnSignal } from '../end-on-signal.js';

const CLOSE_MS = 5_000;

export function defineEmulator(command: Command, { print }: CommandLine): void {
  defineEmulatorCommand(command, {
    print,
    closeOnSignal: (close) => {
      closeOnSignal({ delay: CLOSE_MS, logger: false, close });
    },
  });
}
