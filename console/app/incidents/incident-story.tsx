import type { IncidentAlert } from '../operations.js';
import { count, formatMoment, inWords, nameOf, orElse } from '../words.js';

const MAX_LINES = 12;

interface Line {
  /** The machine's id: names aren't unique. */
  readonly id: string;
  readonly name: string;
  readonly alerts: readonly IncidentAlert[];
}

/** The alerts of an incident as a drawing: a line for each machine, and a dot for each alert, by time. */
export function IncidentStory({ alerts }: { readonly alerts: readonly IncidentAlert[] }) {
  const lines = linesOf(alerts);
  const times = alerts.map(timeOf).filter((time) => !Number.isNaN(time));
  const start = Math.min(...times);
  const span = Math.max(1, Math.max(...times) - start);
  /** In percent, with room for a dot at both ends. */
  const placeOf = (alert: IncidentAlert) => 2 + (96 * (timeOf(alert) - start)) / span;
  const shown = lines.slice(0, MAX_LINES);
  return (
    <figure class="story">
      <ul>
        {shown.map(({ id, name, alerts: ofLine }) => (
          <li key={id}>
            <span>{name}</span>
            <svg
              role="img"
              aria-label={`${count(ofLine.length, 'alert')}, also in the list below: ${momentOf(timeOf(ofLine[0]))} to ${momentOf(timeOf(ofLine.at(-1)))}`}
            >
              <line x1="0" x2="100%" y1="9" y2="9" />
              {ofLine.map((alert) => (
                <circle
                  key={alert.id}
                  class={`severity-${alert.severity ?? 'UNKNOWN'}`}
                  cx={`${placeOf(alert)}%`}
                  cy="9"
                  r="7"
                >
                  <title>
                    {`${orElse(alert.title, 'Untitled alert')}, ${inWords(alert.severity)}, ${momentOf(timeOf(alert))}`}
                  </title>
                </circle>
              ))}
            </svg>
          </li>
        ))}
      </ul>
      <figcaption class="quiet">
        <span>{momentOf(start)}</span>
        {lines.length > shown.length && <span>and {lines.length - shown.length} more machines</span>}
        {momentOf(start + span) !== momentOf(start) && <span>{momentOf(start + span)}</span>}
      </figcaption>
    </figure>
  );
}

/** Machines in the order in which the attack reached them; alerts without a machine come last. */
function linesOf(alerts: readonly IncidentAlert[]): readonly Line[] {
  const lines = new Map<string, IncidentAlert[]>();
  for (const alert of [...alerts].sort((one, other) => timeOf(one) - timeOf(other))) {
    if (Number.isNaN(timeOf(alert))) continue;
    const key = alert.machine?.id ?? '';
    lines.set(key, [...(lines.get(key) ?? []), alert]);
  }
  const without = lines.get('');
  lines.delete('');
  return [
    ...[...lines].map(([id, ofLine]) => ({
      id,
      name: ofLine[0]?.machine == null ? '' : nameOf(ofLine[0].machine),
      alerts: ofLine,
    })),
    ...(without === undefined ? [] : [{ id: '', name: 'No machine', alerts: without }]),
  ];
}

function timeOf(alert: IncidentAlert | undefined): number {
  return Date.parse(alert?.alertCreationTime ?? alert?.lastUpdateTime ?? '');
}

function momentOf(time: number): string {
  return Number.isFinite(time) ? formatMoment(new Date(time).toISOString()) : 'an unknown time';
}
