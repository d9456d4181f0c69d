import { readdirSync, readFileSync } from 'node:fs';
import { Kind, parse } from 'graphql';
import { ownFolder } from '../../lib/own-files.js';
import { renameDocument } from '../../subgraph/rename-document.js';
import { UNPREFIXED_NAMES, type ServedNames } from '../../subgraph/served-names.js';
import { toWords } from '../../lib/texts.js';

export interface Example {
  /** The file's name without its ending, such as `triage-alert`. */
  readonly name: string;
  /** The operation's name as words, such as `Triage alert`. */
  readonly title: string;
  /** Its purpose: the first sentence of its comment. */
  readonly purpose: string;
  /** The roles that it needs, and its cost. */
  readonly terms: string;
  readonly document: string;
  readonly variables: readonly string[];
}

/** Reads `examples/operations`, sorted by name. @param names the names of this server's schema */
export function readExamples(names: ServedNames = UNPREFIXED_NAMES): readonly Example[] {
  const folder = ownFolder('examples/operations');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => {
      const document = readFileSync(new URL(file, folder), 'utf8');
      return toExample(file.replace(/\.graphql$/, ''), renameDocument(document, names));
    });
}

function toExample(name: string, document: string): Example {
  const comment = [...document.matchAll(/^# ?(.*)$/gm)].map(([, line]) => line).join(' ');
  const [purpose = '', terms = ''] = comment.split(/ (?=Roles?: )/);
  const operation = parse(document).definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`${name} has no operation`);
  const required = (operation.variableDefinitions ?? []).filter(
    ({ type }) => type.kind === Kind.NON_NULL_TYPE,
  );
  return {
    name,
    title: toWords(operation.name?.value ?? name),
    purpose: firstSentence(purpose),
    terms,
    document,
    variables: required.map(({ variable }) => variable.name.value),
  };
}

function firstSentence(text: string): string {
  return /^.*?\.(?= |$)/.exec(text)?.[0] ?? text;
}

/** The explorer's initial document. A test compares its comment with its actual cost. */
export const FIRST_DOCUMENT = `# The newest alerts with their machines.
# Role: Defender.ViewData. Costs 2 calls: one for the alerts, and one for every 50 machines.
query NewestAlerts {
  alerts(first: 10) {
    nodes {
      title
      severity
      lastUpdateTime
      machine {
        computerDnsName
        riskScore
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
`;
