import { Loaded } from '../parts/notice.js';
import type { DataOf } from '../operations.js';
import { useAnswer } from '../reads/use-answer.js';
import { count, inWords } from '../words.js';

type Source = NonNullable<DataOf<'Sources'>['defenderSources']>[number];

const NAMES = {
  DEFENDER: 'Defender for Endpoint',
  GRAPH: 'Microsoft Graph',
  HUNTING: 'Hunts',
} as const satisfies Record<Source['source'], string>;

/** Which API each family comes from, now and after the end of the API of Defender for Endpoint. */
export function Sources() {
  const asked = useAnswer('Sources', {});
  return (
    <section class="card pad wide" aria-label="Sources">
      <h2>Sources</h2>
      <p class="quiet">
        Microsoft retires parts of the API of Defender for Endpoint. Data outside this list comes from that
        API only.
      </p>
      <Loaded asked={asked} what="the sources">
        {({ defenderSources }) => (
          <table class="windows sources">
            <thead>
              <tr>
                <th scope="col">Data</th>
                <th scope="col">Now</th>
                <th scope="col">After its end</th>
              </tr>
            </thead>
            <tbody>
              {(defenderSources ?? []).map((source) => (
                <tr key={source.family}>
                  <th scope="row">{inWords(source.family)}</th>
                  <td>{NAMES[source.source]}</td>
                  <td>
                    <AfterEnd of={source} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Loaded>
    </section>
  );
}

function AfterEnd({ of: { afterEnd, permissions, isGranted, lacks } }: { readonly of: Source }) {
  if (afterEnd === null)
    return (
      <>
        <b>None</b>
        {isGranted === false && (
          <p class="quiet">The service lacks the permission {permissions[0]} of Microsoft Graph.</p>
        )}
      </>
    );
  return (
    <>
      {NAMES[afterEnd]}
      {isGranted === null && <p class="quiet">The permission of the service is unknown.</p>}
      {lacks.length > 0 && (
        <details>
          <summary>without {count(lacks.length, 'field')}</summary>
          <p class="quiet">{lacks.map((field) => field.replace(/^.*\./, '')).join(', ')}</p>
        </details>
      )}
    </>
  );
}
