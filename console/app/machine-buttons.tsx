import { useState } from 'preact/hooks';
import { ActionDialog } from './action-dialog.js';
import { Empty, Notice } from './notice.js';
import type { AvailableAction, MachineDetails } from './operations.js';
import { settings } from './settings.js';
import { RESPONSE_ACTIONS, responseActionOf } from './write.js';
import { inWords, nameOf } from './words.js';

/** The order of the buttons: as the table of what they do has it. */
const ORDER = Object.keys(RESPONSE_ACTIONS);

/** Every mutation about one machine as a button; those that would not be sent say why. */
export function MachineButtons({
  machine,
  onChanged,
}: {
  readonly machine: MachineDetails;
  readonly onChanged: () => void;
}) {
  const [chosen, setChosen] = useState<AvailableAction>();
  const [done, setDone] = useState('');
  const available = machine.availableActions ?? [];
  const buttons = available
    .filter(({ action }) => RESPONSE_ACTIONS[action] !== undefined)
    .toSorted((one, other) => ORDER.indexOf(one.action) - ORDER.indexOf(other.action));
  const others = available.filter(({ action }) => RESPONSE_ACTIONS[action] === undefined);
  if (available.length === 0) return <Empty>Nothing can be done to it just now.</Empty>;
  return (
    <>
      {done !== '' && <Notice tone="good">{done}</Notice>}
      <ul class="actions">
        {buttons.map((available) => (
          <li key={`${available.action} ${available.isolationType ?? ''}`}>
            <ActionButton available={available} onChoose={() => setChosen(available)} />
          </li>
        ))}
      </ul>
      {others.length > 0 && settings.explorer !== undefined && (
        <p class="quiet">
          In the <a href={settings.explorer}>explorer</a>:{' '}
          {others.map(({ action }) => inWords(action)).join(', ')}.
        </p>
      )}
      {chosen !== undefined && (
        <ActionDialog
          machineId={machine.id}
          machineName={nameOf(machine)}
          available={chosen}
          onDone={(text) => {
            setDone(text);
            onChanged();
          }}
          onClose={() => setChosen(undefined)}
        />
      )}
    </>
  );
}

function ActionButton({
  available,
  onChoose,
}: {
  readonly available: AvailableAction;
  readonly onChoose: () => void;
}) {
  const action = responseActionOf(available);
  if (action === undefined) return null;
  const reason = available.needsApproval ? 'A second person has to let it through.' : available.message;
  const id = `why-${available.action}-${available.isolationType ?? ''}`;
  return (
    <>
      <button
        type="button"
        class={action.grave === true ? 'danger' : ''}
        disabled={!available.allowed}
        aria-describedby={reason === null ? undefined : id}
        onClick={onChoose}
      >
        {action.label}
      </button>
      {reason !== null && <small id={id}>{reason}</small>}
    </>
  );
}
