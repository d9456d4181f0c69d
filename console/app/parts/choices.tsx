import { useAddress } from '../routes.js';

/** Values and their texts, in the order in which they are shown. */
export type Options<Value extends string> = readonly (readonly [value: Value, text: string])[];

/** Buttons of which at most one is pressed. */
export function Chips<Value extends string>({
  label,
  options,
  value,
  onChoose,
}: {
  readonly label: string;
  readonly options: Options<Value>;
  readonly value: Value | undefined;
  readonly onChoose: (value: Value) => void;
}) {
  return (
    <div class="chips" role="group" aria-label={label}>
      {options.map(([option, text]) => (
        <button key={option} type="button" aria-pressed={option === value} onClick={() => onChoose(option)}>
          {text}
        </button>
      ))}
    </div>
  );
}

/** A list to choose from. With `isOpen`, nothing is chosen initially, and a choice is required. */
export function Select<Value extends string>({
  label,
  options,
  value,
  isOpen = false,
  onChange,
}: {
  readonly label: string;
  readonly options: Options<Value>;
  readonly value: Value | '';
  readonly isOpen?: boolean;
  readonly onChange: (value: Value) => void;
}) {
  return (
    <label>
      <span>{label}</span>
      <select
        required={isOpen}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value as Value)}
      >
        {isOpen && <option value="">Choose one</option>}
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/**
 * One of some values in a query parameter of the address: undefined for anything else. Choosing the current value again removes
 * it.
 */
export function useChoice<Value extends string>(
  name: string,
  values: readonly Value[],
): readonly [value: Value | undefined, choose: (value: Value) => void] {
  const [text, setText] = useAddress(name);
  const value = values.find((one) => one === text);
  return [value, (next) => setText(next === value ? '' : next)];
}
