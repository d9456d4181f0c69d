import { LevelBadge, Moment } from '../parts/badge.js';
import type { DataOf } from '../operations.js';
import { linkTo } from '../routes.js';
import { useNow } from '../reads/use-live.js';
import { inWords, levelInWords, nameOf, wordInWords } from '../words.js';

type Machine = NonNullable<DataOf<'Machines'>['machines']>['nodes'][number];

/** Machines with their risk. Narrow rows leave out health and system. */
export function MachineRows({
  machines,
  isNarrow = false,
}: {
  readonly machines: readonly Machine[];
  readonly isNarrow?: boolean;
}) {
  const now = useNow();
  return (
    <ul class={`rows machines ${isNarrow ? 'narrow' : ''}`}>
      {machines.map((machine) => {
        const exposure = levelInWords(machine.exposureLevel ?? 'UNKNOWN', 'exposure');
        return (
          <li key={machine.id}>
            <span class="what">
              <LevelBadge name="risk" level={machine.riskScore} />
            </span>
            <span class="title">
              <a href={linkTo('machines', machine.id)}>{nameOf(machine)}</a>
              <small>
                {[isNarrow ? exposure : wordInWords(machine.osPlatform), ...(machine.machineTags ?? [])]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </span>
            {!isNarrow && (
              <span class="machine">
                <small>{exposure}</small>
                <small>{inWords(machine.healthStatus)}</small>
              </span>
            )}
            <span class="when">
              <Moment at={machine.lastSeen} now={now} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}
