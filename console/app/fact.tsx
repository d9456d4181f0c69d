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

/** What a service sends could begin with `javascript:`, so nothing else becomes a link. */
export function PortalLink({ url }: { readonly url: string | null }) {
  if (url === null || !/^https?:\/\//.test(url)) return null;
  return (
    <a href={url} rel="noreferrer">
      Open in the Defender portal
    </a>
  );
}
