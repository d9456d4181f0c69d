/** A badge of the README: a file of its own, since one from elsewhere would tell that page's readers to a stranger. */
export function renderBadge(subject: string, value: string): string {
  const [left, right] = [subject, value].map((text) => Math.round(text.length * 6.4) + 16) as [
    number,
    number,
  ];
  const width = left + right;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20" viewBox="0 0 ${width} 20" role="img" aria-label="${subject}: ${value}">
  <clipPath id="round"><rect width="${width}" height="20" rx="4"/></clipPath>
  <g clip-path="url(#round)">
    <rect width="${left}" height="20" fill="#40495a"/>
    <rect x="${left}" width="${right}" height="20" fill="#0a61bd"/>
  </g>
  <g fill="#fff" font-family="Verdana, 'DejaVu Sans', sans-serif" font-size="11" text-anchor="middle">
    <text x="${left / 2}" y="14" textLength="${left - 14}">${subject}</text>
    <text x="${left + right / 2}" y="14" textLength="${right - 14}">${value}</text>
  </g>
</svg>
`;
}

/** The lowest release of each line of a range such as `^20.19.0 || >=24`, as people say it. */
export function describeVersions(range: string): string {
  const versions = range.split('||').map((part) => /\d+(?:\.\d+)?/.exec(part)?.[0] ?? part);
  return versions.map((version) => version.replace(/\.0$/, '')).join(', ');
}
