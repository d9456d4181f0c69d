import { useContext } from 'preact/hooks';
import { Fact } from '../parts/fact.js';
import { Loaded, Notice } from '../parts/notice.js';
import { SessionContext, type Viewer } from '../session/session-context.js';
import { settings } from '../settings.js';
import { useAnswer } from '../reads/use-answer.js';
import { inWords } from '../words.js';

/** The caller, the caller's roles, and what each role opens. Without any role, whom to ask for one. */
export function AccessPage() {
  const asked = useAnswer('Viewer', {});
  return (
    <Loaded asked={asked} what="your roles">
      {({ defenderViewer }) => defenderViewer && <Access viewer={defenderViewer} />}
    </Loaded>
  );
}

function Access({ viewer }: { readonly viewer: Viewer }) {
  const session = useContext(SessionContext);
  const hasNoRole = viewer.roles.length === 0;
  const opens = new Map(settings.roles.map(({ name, opens }) => [name, opens]));
  const others = [...opens.keys()].filter((name) => !viewer.roles.includes(name));
  return (
    <>
      <header class="head">
        <div>
          <h1>{hasNoRole ? 'You have no role yet' : 'Your access'}</h1>
          <p class="quiet">The roles in your token decide what you see and do here.</p>
        </div>
      </header>
      {hasNoRole && <Explanation canSignInAgain={session.signInAgain !== undefined} />}
      <section class="card pad" aria-label="You">
        <h2>You</h2>
        <dl class="facts">
          <Fact name="Name" value={viewer.name} />
          <Fact name="Object id" value={viewer.oid} />
          <Fact name="Type" value={viewer.kind === 'USER' ? 'Person' : inWords(viewer.kind)} />
          <Fact name="Tenants" value={viewer.tenants.join(', ')} />
        </dl>
      </section>
      {!hasNoRole && <Roles title="Your roles" names={viewer.roles} opens={opens} />}
      {others.length > 0 && (
        <Roles
          title={hasNoRole ? 'Roles of this API' : 'Roles you don’t have'}
          names={others}
          opens={opens}
        />
      )}
      {!hasNoRole && <MissingPermissions />}
    </>
  );
}

function Explanation({ canSignInAgain }: { readonly canSignInAgain: boolean }) {
  return (
    <Notice tone="plain">
      <p>You signed in, but your token has none of the roles below, so no page can show you data.</p>
      <p>
        Ask an administrator of your organization’s Microsoft Entra ID for a role. They assign it under
        Enterprise applications → defender-subgraph → Users and groups. Send them your object id.
      </p>
      <p>
        {canSignInAgain
          ? 'Then sign out and in again: a token has the roles of the moment when you sign in.'
          : 'Then request a new token: a token has the roles of the moment when it is issued.'}
      </p>
    </Notice>
  );
}

function Roles({
  title,
  names,
  opens,
}: {
  readonly title: string;
  readonly names: Viewer['roles'];
  readonly opens: ReadonlyMap<string, string>;
}) {
  return (
    <section class="card pad" aria-label={title}>
      <h2>{title}</h2>
      <dl class="facts roles">
        {names.map((name) => (
          <Fact key={name} name={name} value={opens.get(name) ?? 'This API doesn’t describe this role.'} />
        ))}
      </dl>
    </section>
  );
}

/** Permissions that Defender hasn't granted the service: their fields fail for every caller. */
function MissingPermissions() {
  const asked = useAnswer('Capabilities', {});
  return (
    <Loaded asked={asked} what="permissions">
      {({ defenderCapabilities }) => {
        const missing = (defenderCapabilities ?? []).filter(({ isGranted }) => isGranted === false);
        if (missing.length === 0) return null;
        return (
          <section class="card pad" aria-label="Unavailable to everybody">
            <h2>Unavailable to everybody</h2>
            <p class="quiet">The service lacks these permissions, so no role opens what needs them.</p>
            <dl class="facts roles">
              {missing.map(({ group, permissions }) => (
                <Fact key={`${group} ${permissions.join()}`} name={permissions.join(' or ')} value={group} />
              ))}
            </dl>
          </section>
        );
      }}
    </Loaded>
  );
}
