import { z } from 'zod';
import { splitList } from './setting-shapes.js';

/** The families of data that both Defender's API and Microsoft Graph have. */
export const SOURCE_FAMILIES = ['alerts', 'hunting', 'incidents'] as const;
const CHOICES = ['auto', 'defender', 'graph'] as const;

export type SourceFamily = (typeof SOURCE_FAMILIES)[number];
/** `auto` follows the table of sources. */
export type SourceChoice = (typeof CHOICES)[number];
export type SourceChoices = Readonly<Record<SourceFamily, SourceChoice>>;

const RULE = `DEFENDER_SOURCES must be auto, or hold pairs such as alerts=graph: the families are ${SOURCE_FAMILIES.join(', ')}, the sources ${CHOICES.join(', ')}`;

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
          rest.length === 0 && isOneOf(SOURCE_FAMILIES, family) && isOneOf(CHOICES, choice),
      );
    if (!isGood) context.addIssue({ code: 'custom', message: RULE });
    return {
      alerts: 'auto',
      hunting: 'auto',
      incidents: 'auto',
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
