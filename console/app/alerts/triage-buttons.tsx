import { useContext, useId, useState } from 'preact/hooks';
import type { AlertRow } from '../operations.js';
import { HeldContext, ViewerContext } from '../session/session-context.js';
import { MAX_ALERTS, STEPS, TRIAGE_ROLE, type Step } from './triage.js';
import { TriageDialog } from './triage-dialog.js';

/** The steps of triage for some alerts. Disabled buttons show the reason. */
export function TriageButtons({
  alerts,
  steps = ['resolve', 'start', 'assign', 'classify'],
  onHeld = () => undefined,
}: {
  readonly alerts: readonly AlertRow[];
  readonly steps?: readonly Step[];
  /** Called when the change is held. */
  readonly onHeld?: () => void;
}) {
  const viewer = useContext(ViewerContext);
  const held = useContext(HeldContext);
  const [chosen, setChosen] = useState<Step>();
  const why = useId();
  const reason = reasonAgainst(viewer?.roles, alerts.length);
  return (
    <div class="triage">
      <div class="buttons">
        {steps.map((step) => (
          <button
            key={step}
            type="button"
            aria-disabled={reason !== undefined}
            aria-describedby={reason === undefined ? undefined : why}
            onClick={() => reason === undefined && setChosen(step)}
          >
            {STEPS[step].label}
          </button>
        ))}
      </div>
      {reason !== undefined && <small id={why}>{reason}</small>}
      {chosen !== undefined && held !== undefined && (
        <TriageDialog
          step={chosen}
          alerts={alerts}
          held={held}
          onHeld={onHeld}
          onClose={() => setChosen(undefined)}
        />
      )}
    </div>
  );
}

/** Checks the role first, because neither a selection nor an approval replaces it. */
function reasonAgainst(roles: readonly string[] | undefined, alerts: number): string | undefined {
  // A held change belongs to a known caller.
  if (roles === undefined) return 'Your roles aren’t known yet.';
  if (!roles.includes(TRIAGE_ROLE)) {
    return `This needs the role ${TRIAGE_ROLE}, which you don’t have.`;
  }
  if (alerts === 0) return 'Select alerts first.';
  if (alerts > MAX_ALERTS) return `Select at most ${MAX_ALERTS} alerts.`;
  return undefined;
}
