import {
  offerOfOther,
  otherSourceOf,
  SOURCE_FAMILIES,
  sourcesOf,
  type SourceChoices,
  type SourceFamily,
} from '../config/sources.js';
import type { SourceName } from '../config/source.js';
import type { GrantedPermissions } from './capabilities.js';
import { isSameText } from '../lib/texts.js';

/** The source of a family by the settings, the permissions of the application, and what Defender's API still returns. */
export interface FamilySource {
  readonly family: SourceFamily;
  /** Now. */
  readonly source: SourceName;
  /** After its end. Undefined if the family then has none. */
  readonly afterEnd: SourceName | undefined;
  /** Permissions for the source besides Defender's API, of which one suffices. */
  readonly permissions: readonly string[];
  /** Whether one of them is granted. Null if unknown. */
  readonly isGranted: boolean | null;
  /** Fields that this source lacks, such as `Machine.riskScore`. */
  readonly lacks: readonly string[];
}

/** @param replaced families of which some operation uses the source besides Defender's API */
export function readFamilySources(
  choices: SourceChoices,
  { graph }: Pick<GrantedPermissions, 'graph'>,
  replaced: ReadonlySet<string> = new Set(),
): readonly FamilySource[] {
  return SOURCE_FAMILIES.map((family) => {
    const { permissions, lacks } = offerOfOther(family);
    const other = otherSourceOf(family);
    const granted = graph && permissions.some((needed) => graph.some((held) => isSameText(held, needed)));
    return {
      family,
      ...chooseSources(family, choices[family], granted),
      ...(other !== undefined && replaced.has(family) && { source: other }),
      permissions,
      isGranted: granted ?? null,
      lacks: Object.entries(lacks).flatMap(([type, fields]) =>
        Object.keys(fields).map((field) => `${type}.${field}`),
      ),
    };
  });
}

function chooseSources(
  family: SourceFamily,
  choice: SourceChoices[SourceFamily],
  isGranted: boolean | undefined,
): Pick<FamilySource, 'source' | 'afterEnd'> {
  if (choice === 'defender') return { source: choice, afterEnd: undefined };
  if (choice !== 'auto') return { source: choice, afterEnd: choice };
  if (isGranted === false) return { source: 'defender', afterEnd: undefined };
  return { source: sourcesOf(family)[0] ?? 'defender', afterEnd: otherSourceOf(family) };
}
