import { useState } from 'preact/hooks';
import { ActionDialog } from './action-dialog.js';
import { Empty, Notice } from '../parts/notice.js';
import type { AvailableAction, MachineDetails } from '../operations.js';
import { settings } from '../settings.js';
import { RESPONSE_ACTIONS, responseActionOf } from '../writes/write.js';
import { inWords, nameOf } from '../words.js';

/** The groups of buttons, the most urgent first. */
const GROUPS = [
  [
    'Contain',
    [
      ...[
        'ISOLATE_MACHINE',
        'RELEASE_MACHINE',
        'RESTRICT_DEFENDER_CODE_EXECUTION',
        'UNRESTRICT_DEFENDER_CODE_EXECUTION',
      ],
      'STOP_AND_QUARANTINE_DEFENDER_FILE',
    ],
  ],
  ['Investigate', ['RUN_DEFENDER_ANTI_VIRUS_SCAN', 'COLLECT_INVESTIGATION_PACKAGE', 'START_INVESTIGATION']],
  ['Manage', ['ADD_MACHINE_TAG', 'REMOVE_MACHINE_TAG', 'SET_DEFENDER_DEVICE_VALUE', 'OFFBOARD_MACHINE']],
] as const;

/** Short reasons for disabled buttons. Other reasons, such as a missing role, appear in the words of the API. */
const REASONS: Readonly<Partial<Record<NonNullable<AvailableAction['reason']>, string>>> = {
  ALREADY_PENDING: 'Already pending.',
  CONFLICTING_PENDING: 'The opposite action is pending and must end first.',
  APPROVAL_REQUIRED: 'Needs a second person’s approval.',
};

/** Every mutation about one machine as a button. Disabled buttons show the reason. */
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
  const others = available.filter(({ action }) => RESPONSE_ACTIONS[action] === undefined);
  if (available.length === 0) return <Empty>No actions available.</Empty>;
  return (
    <>
      {done !== '' && <Notice tone="good">{done}</Notice>}
      <div class="columns three">
        {GROUPS.map(([title, actions]) => (
          <div key={title}>
            <h3>{title}</h3>
            <ul class="actions">
              {actions
                .flatMap((name) => available.filter(({ action }) => action === name))
                .map((available) => (
                  <li key={`${available.action} ${available.isolationType ?? ''}`}>
                    <ActionButton available={available} onChoose={() => setChosen(available)} />
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
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
  const { requiresApproval, message } = available;
  const known = requiresApproval ? 'APPROVAL_REQUIRED' : available.reason;
  const reason = (known && REASONS[known]) ?? message;
  const id = `why-${available.action}-${available.isolationType ?? ''}`;
  return (
    <>
      <button
        type="button"
        class={action.grave === true ? 'danger' : ''}
        disabled={!available.isAllowed}
        aria-describedby={reason === null ? undefined : id}
        onClick={onChoose}
      >
        {action.label}
      </button>
      {reason !== null && <small id={id}>{breakableAtDots(reason)}</small>}
    </>
  );
}

/** The names of roles are longer than the column of a phone. */
function breakableAtDots(text: string) {
  return text.split(/(\w+\.\w[\w.]*)/).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={index} class="name">
        {part.split('.').flatMap((word, at) => (at === 0 ? [word] : ['.', <wbr key={at} />, word]))}
      </span>
    ),
  );
}
