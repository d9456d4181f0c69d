/** A line of a list of facts; nothing where it isn't known. */
export function Fact({ name, value }: { readonly name: string; readonly value: string | null | undefined }) {
  if (value == null || value === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
