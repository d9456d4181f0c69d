/** A line of a list of facts; nothing for an unknown value. */
export function Fact({ name, value }: { readonly name: string; readonly value: string | null | undefined }) {
  if (value == null || value === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** Only these become links, because a URL from a service could begin with `javascript:`. */
export function PortalLink({ url }: { readonly url: string | null }) {
  if (url === null || !/^https?:\/\//.test(url)) return null;
  return (
    <a href={url} rel="noreferrer">
      Open in the Defender portal
    </a>
  );
}
