import { z } from 'zod';
import { splitList } from './setting-shapes.js';
import type { Source, SourceName } from './source.js';
import { SOURCES } from './source-table.js';

/** A family of the schema that has more sources than Defender's API. */
export type SourceFamily = keyof typeof SOURCES;
/** `auto` takes the second source if Defender's API is retired or not permitted. */
export type SourceChoice = 'auto' | SourceName;
export type SourceChoices = Readonly<Record<SourceFamily, SourceChoice>>;

export const SOURCE_FAMILIES = Object.keys(SOURCES) as readonly SourceFamily[];

const NAMES: Readonly<Record<SourceName, string>> = {
  defender: 'the API of Defender for Endpoint',
  graph: 'Microsoft Graph',
  hunting: 'hunts',
};

export function nameOfSource(source: SourceName): string {
  return NAMES[source];
}

/** The sources of a family, the preferred one first; Defender's API alone for all families that the table lacks. */
export function sourcesOf(family: string): readonly SourceName[] {
  return isOneOf(SOURCE_FAMILIES, family) ? (Object.keys(SOURCES[family]) as SourceName[]) : ['defender'];
}

/** The source of a family besides Defender's API. */
export function otherSourceOf(family: string): Exclude<SourceName, 'defender'> | undefined {
  return sourcesOf(family).find((source) => source !== 'defender');
}

/** The features of that source. */
export function offerOfOther(family: SourceFamily): Partial<Source> & Pick<Source, 'permissions' | 'lacks'> {
  const sources = SOURCES[family];
  return 'hunting' in sources ? sources.hunting : sources.graph;
}

const PAIRS = SOURCE_FAMILIES.map((family) => `${family} (${otherSourceOf(family) ?? ''})`);
const RULE = `DEFENDER_SOURCES must be auto, or hold pairs such as alerts=graph: the sources are auto, defender and, by family, ${PAIRS.join(', ')}`;

/** `auto`, or a list such as `alerts=graph,hunting=defender`. Families that it omits are `auto`. */
export const sourceChoices = z
  .string()
  .default('auto')
  .transform((text, context): SourceChoices => {
    const pairs = text.trim() === 'auto' ? [] : splitList(text).map((item) => item.split('='));
    const isGood =
      (text.trim() === 'auto' || pairs.length > 0) &&
      new Set(pairs.map(([family]) => family)).size === pairs.length &&
      pairs.every(
        ([family, choice, ...rest]) =>
          rest.length === 0 &&
          isOneOf(SOURCE_FAMILIES, family) &&
          isOneOf(['auto', 'defender', otherSourceOf(family)], choice),
      );
    if (!isGood) context.addIssue({ code: 'custom', message: RULE });
    return {
      ...(Object.fromEntries(SOURCE_FAMILIES.map((family) => [family, 'auto'])) as SourceChoices),
      ...(Object.fromEntries(pairs) as Partial<SourceChoices>),
    };
  });

/** Whether any family may be read from Microsoft Graph. */
export function usesGraph(choices: SourceChoices): boolean {
  return Object.values(choices).some((choice) => choice !== 'defender');
}

/** The choice for a family of operations, or undefined if it has a single source. */
export function choiceFor(choices: SourceChoices, family: string): SourceChoice | undefined {
  return isOneOf(SOURCE_FAMILIES, family) ? choices[family] : undefined;
}

function isOneOf<Word extends string>(
  words: readonly (Word | undefined)[],
  word: string | undefined,
): word is Word {
  return words.some((known) => known === word);
}
