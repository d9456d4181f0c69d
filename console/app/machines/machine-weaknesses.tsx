import { useState } from 'preact/hooks';
import { SeverityBadge } from '../parts/badge.js';
import { Empty, Loaded, NotAll, WithRole } from '../parts/notice.js';
import { useAnswer } from '../reads/use-answer.js';
import { count, inWords } from '../words.js';

/** A machine's vulnerabilities, missing updates and software. They cost calls, so the page reads them on request. */
export function MachineWeaknesses({ id }: { readonly id: string }) {
  const [wanted, setWanted] = useState(false);
  return (
    <section class="card pad wide">
      <h2>Weaknesses</h2>
      <WithRole page="exposure">
        {wanted ? (
          <Weaknesses id={id} />
        ) : (
          <button type="button" onClick={() => setWanted(true)}>
            Show vulnerabilities, missing updates and software
          </button>
        )}
      </WithRole>
    </section>
  );
}

function Weaknesses({ id }: { readonly id: string }) {
  const asked = useAnswer('MachineWeaknesses', { id });
  return (
    <Loaded asked={asked} what="weaknesses">
      {({ machine }) => (
        <div class="columns three">
          <div>
            <h3>Vulnerabilities, most severe first</h3>
            <ul class="plain graded">
              {(machine?.vulnerabilities?.nodes ?? []).map(({ id: cve, severity, cvssV3, publicExploit }) => (
                <li key={cve}>
                  <SeverityBadge severity={severity} />
                  <span>
                    {cve}{' '}
                    <small>
                      {[cvssV3 !== null && `CVSS ${cvssV3}`, publicExploit === true && 'exploit is public']
                        .filter(Boolean)
                        .join(' · ')}
                    </small>
                  </span>
                </li>
              ))}
            </ul>
            <NotAll of={machine?.vulnerabilities} />
            {machine?.vulnerabilities?.nodes.length === 0 && <Empty>No known vulnerabilities.</Empty>}
          </div>
          <div>
            <h3>Missing updates</h3>
            <ul class="plain">
              {(machine?.missingKbs?.nodes ?? []).map(({ kbId: kb, name, cveAddressed }) => (
                <li key={kb}>
                  KB{kb}{' '}
                  <small>
                    {[name, cveAddressed !== null && `fixes ${count(Number(cveAddressed), 'weakness', 'es')}`]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                </li>
              ))}
            </ul>
            <NotAll of={machine?.missingKbs} />
            {machine?.missingKbs?.nodes.length === 0 && <Empty>No missing updates.</Empty>}
          </div>
          <div>
            <h3>Software</h3>
            <ul class="plain">
              {(machine?.software?.nodes ?? []).map(({ id: product, name, vendor, weaknesses }) => (
                <li key={product}>
                  {name === null ? product : inWords(name)}{' '}
                  <small>
                    {[vendor, weaknesses !== null && count(Number(weaknesses), 'weakness', 'es')]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                </li>
              ))}
            </ul>
            <NotAll of={machine?.software} />
            {machine?.software?.nodes.length === 0 && <Empty>No known software.</Empty>}
          </div>
        </div>
      )}
    </Loaded>
  );
}
