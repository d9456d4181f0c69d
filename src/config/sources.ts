import { z } from 'zod';
import { splitList } from './setting-shapes.js';

/** The second source of each family of Defender's API that has one: Microsoft Graph, or hunts over its tables. */
export const SECOND_SOURCES = {
  alerts: 'graph',
  hunting: 'graph',
  incidents: 'graph',
  machines: 'hunting',
  vulnerabilities: 'hunting',
  software: 'hunting',
  recommendations: 'hunting',
  users: 'hunting',
} as const;

export type SourceFamily = keyof typeof SECOND_SOURCES;
/** `auto` takes the second source if Defender's API is retired or not permitted. */
export type SourceChoice = 'auto' | 'defender' | (typeof SECOND_SOURCES)[SourceFamily];
export type SourceChoices = Readonly<Record<SourceFamily, SourceChoice>>;

export const SOURCE_FAMILIES = Object.keys(SECOND_SOURCES) as readonly SourceFamily[];

const PAIRS = Object.entries(SECOND_SOURCES).map(([family, second]) => `${family} (${second})`);
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
          isOneOf(['auto', 'defender', SECOND_SOURCES[family]], choice),
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

function isOneOf<Word extends string>(words: readonly Word[], word: string | undefined): word is Word {
  return words.some((known) => known === word);
}
