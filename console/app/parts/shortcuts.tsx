import { useContext, useEffect, useId, useRef, useState } from 'preact/hooks';
import { readStored, store } from '../session/browser-store.js';
import { linkTo } from '../routes.js';
import { HeldContext } from '../session/session-context.js';

/** The key in localStorage that turns shortcuts off, for example for speech input (WCAG 2.2, 2.1.4). */
const OFF = 'defender-subgraph shortcuts off';

const KEYS = [
  ['/', 'Go to the search of the page, or to Machines'],
  ['j', 'Next row'],
  ['k', 'Previous row'],
  ['Enter', 'Open the row'],
  ['x', 'Select the row'],
  ['u', 'Undo the change of alerts that is held'],
  ['?', 'Show this list'],
] as const;

/** Keys that work on every page, except while the user types or a dialog is open; and the list of them. */
export function Shortcuts({
  isShown,
  onShown,
}: {
  readonly isShown: boolean;
  readonly onShown: (isShown: boolean) => void;
}) {
  const held = useContext(HeldContext);
  const [isOff, setOff] = useState(() => readStored('localStorage', OFF) === true);
  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      const { key, target } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(target)) return;
      if (document.querySelector('dialog[open]') !== null) return;
      // The list is always reachable: it has the switch.
      if (isOff && key !== '?') return;
      if (key === '?') onShown(true);
      else if (key === '/') search();
      else if (key === 'j') move(1);
      else if (key === 'k') move(-1);
      else if (key === 'x')
        rowOf(document.activeElement)?.querySelector<HTMLInputElement>('[type=checkbox]')?.click();
      else if (key === 'u') held?.undo();
      else return;
      // Otherwise the newly focused field receives the character.
      event.preventDefault();
    };
    addEventListener('keydown', act);
    return () => removeEventListener('keydown', act);
  }, [held, isOff]);
  const toggle = (isOn: boolean) => {
    store('localStorage', OFF, isOn ? undefined : true);
    setOff(!isOn);
  };
  return isShown ? <Keys isOn={!isOff} onToggle={toggle} onClose={() => onShown(false)} /> : null;
}

function Keys({
  isOn,
  onToggle,
  onClose,
}: {
  readonly isOn: boolean;
  readonly onToggle: (isOn: boolean) => void;
  readonly onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="shortcuts" onClose={onClose} aria-labelledby={heading}>
      <form method="dialog">
        <h2 id={heading}>Keyboard shortcuts</h2>
        <dl class="facts">
          {KEYS.map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <label class="check">
          <input
            type="checkbox"
            checked={isOn}
            onChange={({ currentTarget }) => onToggle(currentTarget.checked)}
          />
          <span>Use shortcuts in this browser</span>
        </label>
        <div class="buttons">
          <button type="submit" class="primary">
            Close
          </button>
        </div>
      </form>
    </dialog>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox])'))
  );
}

function search(): void {
  const field = document.querySelector<HTMLElement>('main [type=search]');
  if (field === null) location.hash = linkTo('machines');
  else field.focus();
}

function rowOf(element: Element | null): Element | null {
  return element?.closest('.rows > li') ?? null;
}

/** Focuses the link of the next row, or of the first one. Tab and Enter continue from there. */
function move(step: 1 | -1): void {
  const rows = [...document.querySelectorAll('main .rows > li')].filter(
    (row) => row.querySelector('a') !== null,
  );
  const at = rows.findIndex((row) => row === rowOf(document.activeElement));
  const row = rows[at === -1 ? 0 : Math.min(Math.max(at + step, 0), rows.length - 1)];
  row?.querySelector<HTMLElement>('.title a, a')?.focus();
}
