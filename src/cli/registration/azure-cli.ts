import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { Environment } from '../../config/environment.js';
import { GUID } from '../../lib/guid.js';
import { parseJson } from '../../lib/parse-json.js';
import { toPrintable } from '../../lib/printable.js';
import { CommandFailedError } from '../command-line.js';
import { codeOf } from '../../lib/code-of.js';

const exec = promisify(execFile);

/** Ids that exist only after a step: of the registration (client id) and of its service principal. */
export type Variable = 'APP_ID' | 'SP_ID';

/** One request to Microsoft Graph that changes the directory. */
export interface Step {
  readonly purpose: string;
  readonly method: 'POST' | 'PATCH';
  readonly url: string;
  readonly body: object;
  /** `$APP_ID` or `$SP_ID` in the URL and the body stands for this value, which an earlier step returned. */
  readonly uses?: Variable;
  /** The member of the response that is the value of a variable. */
  readonly gives?: readonly [Variable, 'appId' | 'id'];
}

function argumentsOf({ method, url, body, gives }: Step): readonly string[] {
  const query = gives === undefined ? [] : ['--query', gives[1], '--output', 'tsv'];
  return [...requestTo(method, url), '--body', toAscii(JSON.stringify(body)), ...query];
}

/** Azure CLI knows the audience of tokens for the Graph of two clouds only, so the others are named. */
function requestTo(method: string, url: string): readonly string[] {
  const { origin } = new URL(url);
  const audience = origin === 'https://graph.microsoft.com' ? [] : ['--resource', origin];
  return ['rest', '--method', method, '--url', url, ...audience];
}

/** JSON without characters that a terminal or a shell might interpret. */
function toAscii(json: string): string {
  return json.replaceAll(
    /[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A step as a line for a POSIX shell, with its purpose above it. */
export function printStep(step: Step): string {
  const command = ['az', ...argumentsOf(step).map((text) => quote(text, step.uses))].join(' ');
  const line = step.gives === undefined ? command : `${step.gives[0]}=$(${command})`;
  return `# ${step.purpose}\n${line}\n`;
}

/** Quotes one argument for a POSIX shell. The variable stays one. */
function quote(text: string, uses: Variable | undefined): string {
  if (/^[\w-]+$/.test(text)) return text;
  // A URL with quotes in it is more readable in double quotes. None of its characters has a meaning there.
  if (/^[\w:/.()='-]+$/.test(uses === undefined ? text : text.replaceAll(`$${uses}`, ''))) return `"${text}"`;
  const quoted = `'${text.replaceAll("'", String.raw`'\''`)}'`;
  return uses === undefined ? quoted : quoted.replaceAll(`$${uses}`, `'"$${uses}"'`);
}

/** Azure CLI, as the person who signed in to it. */
export interface AzureCli {
  /** The rows of a list of Microsoft Graph. */
  list(url: string): Promise<readonly unknown[]>;
  run(step: Step): Promise<void>;
}

const pageModel = z.object({ value: z.array(z.unknown()), '@odata.nextLink': z.unknown().optional() });

export function createAzureCli(env: Environment): AzureCli {
  const values = new Map<Variable, string>();
  const az = async (args: readonly string[]) => {
    try {
      return (await exec('az', args, { env, maxBuffer: 64 * 1024 * 1024 })).stdout;
    } catch (error) {
      throw new CommandFailedError(describeFailure(error));
    }
  };
  return {
    list: async (url) => {
      const text = await az([...requestTo('GET', url), '--output', 'json']);
      const page = pageModel.safeParse(parseJson(text)).data;
      if (page === undefined) throw new CommandFailedError(`az returned no list for ${url}`);
      if (page['@odata.nextLink'] !== undefined)
        throw new CommandFailedError(`${url} has more rows than one page`);
      return page.value;
    },
    run: async (step) => {
      const { uses, gives } = step;
      const value = uses === undefined ? undefined : values.get(uses);
      const args = argumentsOf(step).map((text) =>
        uses === undefined || value === undefined ? text : text.replaceAll(`$${uses}`, value),
      );
      const output = (await az(args)).trim();
      if (gives === undefined) return;
      // It becomes a part of URLs.
      if (!GUID.test(output))
        throw new CommandFailedError(`az returned no id for this step: ${step.purpose}`);
      values.set(gives[0], output);
    },
  };
}

function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (codeOf(error) === 'ENOENT')
    return 'Azure CLI (az) is not on the PATH. Install it, or run this command in Azure Cloud Shell.';
  const { stderr = '' } = error as { stderr?: string };
  return `az failed: ${toPrintable(stderr.trim() === '' ? error.message : stderr.trim())}`;
}
