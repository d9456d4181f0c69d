import { Moment, SeverityBadge } from '../parts/badge.js';
import { Chips } from '../parts/choices.js';
import { Empty, Loaded } from '../parts/notice.js';
import { linkTo, useAddress } from '../routes.js';
import { useNow } from '../reads/use-live.js';
import { More, useListPages } from '../reads/use-pages.js';
import { count, inWords, orElse } from '../words.js';

const PAGE = 49;
/** Redirected incidents were merged into another one. */
const FILTERS = {
  OPEN: { not: { status: { in: ['RESOLVED', 'REDIRECTED'] } } },
  RESOLVED: { status: { eq: 'RESOLVED' } },
} as const;
type Status = keyof typeof FILTERS;
const STATUSES = Object.keys(FILTERS) as Status[];
/** The value in the address for incidents of every status. */
const ALL = 'ALL';

/** Incidents, the last changed first. */
export function IncidentsPage() {
  const [named, setStatus] = useAddress('status');
  const status = named === ALL ? undefined : (STATUSES.find((one) => one === named) ?? 'OPEN');
  const filter = status === undefined ? null : FILTERS[status];
  const list = useListPages(
    'Incidents',
    { filter, first: PAGE },
    ({ defenderIncidents }) => defenderIncidents,
  );
  const { asked, rows } = list;
  const now = useNow();
  return (
    <>
      <header class="head">
        <div>
          <h1>Incidents</h1>
          <p class="quiet">Last changed first.</p>
        </div>
        <Chips
          label="Status"
          options={STATUSES.map((one) => [one, inWords(one)])}
          value={status}
          onChoose={(one) => setStatus(one === status ? ALL : one)}
        />
      </header>
      <section class="card" aria-label="Incidents, last changed first">
        <Loaded asked={asked} what="incidents">
          {() =>
            rows.length === 0 ? (
              <Empty>
                {status === undefined ? 'No incidents.' : `No ${status.toLowerCase()} incidents.`}
              </Empty>
            ) : (
              <ul class="rows">
                {rows.map((incident) => (
                  <li key={incident.id}>
                    <span class="what">
                      <SeverityBadge severity={incident.severity} />
                    </span>
                    <span class="title">
                      <a href={linkTo('incidents', incident.id)}>
                        {orElse(incident.displayName, `Incident ${incident.id}`)}
                      </a>
                      <small>
                        {[incident.id, inWords(incident.status), incident.assignedTo]
                          .filter(Boolean)
                          .join(' · ')}
                      </small>
                    </span>
                    <span class="machine">
                      <small>
                        {incident.openAlertCount === null
                          ? 'Alerts unknown'
                          : count(incident.openAlertCount, 'open alert')}
                      </small>
                    </span>
                    <span class="when">
                      <Moment at={incident.lastUpdateDateTime ?? incident.createdDateTime} now={now} />
                    </span>
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
        <More list={list}>More incidents</More>
      </section>
    </>
  );
}
