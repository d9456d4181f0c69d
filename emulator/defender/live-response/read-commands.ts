import type { LibraryFile } from '../../tenants/library-files.js';
import type { LiveResponseCommandResult } from '../../tenants/model.js';
import { DefenderError } from '../defender-error.js';

type Command = LiveResponseCommandResult['command'];

/** The parameters of each command, the needed ones first; in this order the commands have to come. */
const kinds: Readonly<Record<string, { readonly needed: string; readonly optional: readonly string[] }>> = {
  PutFile: { needed: 'FileName', optional: [] },
  RunScript: { needed: 'ScriptName', optional: ['Args'] },
  GetFile: { needed: 'Path', optional: [] },
};
const order = Object.keys(kinds);

/** `Commands` of a request, names in their documented case. Throws the service's 400. */
export function readCommands(value: unknown, library: readonly LibraryFile[]): Command[] {
  if (!Array.isArray(value) || value.length === 0) throw refuse('Commands must be a list of commands');
  const commands = value.map((command) => readCommand(command, library));
  const places = commands.map(({ type }) => order.indexOf(type));
  if (places.some((place, index) => place < (places[index - 1] ?? 0))) {
    throw refuse(`Commands must be in the order ${order.join(', ')}`);
  }
  return commands;
}

function readCommand(value: unknown, library: readonly LibraryFile[]): Command {
  const command = asObject(value, ['type', 'params']);
  const type = command['type'];
  const kind = typeof type === 'string' ? kinds[type] : undefined;
  if (kind === undefined) throw refuse(`The type of a command must be one of: ${order.join(', ')}`);
  const params = readParams(command['params'], [kind.needed, ...kind.optional]);
  const needed = params.find(({ key }) => key === kind.needed);
  if (needed === undefined || needed.value.trim() === '')
    throw refuse(`${String(type)} needs ${kind.needed}`);
  if (type !== 'GetFile' && !library.some(({ fileName }) => fileName === needed.value)) {
    throw refuse(`The file ${needed.value} was not found in the library`);
  }
  return { type: String(type), params };
}

function readParams(value: unknown, keys: readonly string[]): { key: string; value: string }[] {
  if (!Array.isArray(value)) throw refuse('params must be a list');
  const params = value.map((item) => {
    const param = asObject(item, ['key', 'value']);
    const { key, value: text } = param;
    if (typeof key !== 'string' || !keys.includes(key))
      throw refuse(`A key must be one of: ${keys.join(', ')}`);
    if (typeof text !== 'string') throw refuse(`The value of ${key} must be a string`);
    return { key, value: text };
  });
  if (new Set(params.map(({ key }) => key)).size < params.length) throw refuse('A key was given twice');
  return params;
}

function asObject(value: unknown, names: readonly string[]): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw refuse('An object was expected');
  const unknown = Object.keys(value).find((name) => !names.includes(name));
  if (unknown !== undefined) throw refuse(`unexpected property '${unknown}'`);
  return value as Record<string, unknown>;
}

function refuse(why: string): DefenderError {
  return new DefenderError(400, 'InvalidRequestBody', `Request body is incorrect: ${why}`);
}
