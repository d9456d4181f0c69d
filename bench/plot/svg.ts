/** A piece of SVG text. Only the functions here create one, so its content is escaped. */
export type Svg = string & { readonly kind: unique symbol };

type Attributes = Readonly<Record<string, string | number>>;

/** An element. Numbers are rounded to hundredths to keep files small. */
export function element(name: string, attributes: Attributes, children: readonly Svg[] = []): Svg {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeText(typeof value === 'number' ? round(value) : value)}"`)
    .join('');
  return (
    children.length === 0
      ? `<${name}${written}/>`
      : `<${name}${written}>${name === 'text' || name === 'title' ? children.join('') : `\n${children.join('\n')}\n`}</${name}>`
  ) as Svg;
}

/** Character data. */
export function text(content: string): Svg {
  return escapeText(content) as Svg;
}

/** A label at a point. */
export function label(content: string, x: number, y: number, attributes: Attributes = {}): Svg {
  return element('text', { x, y, ...attributes }, [text(content)]);
}

export function line(x1: number, y1: number, x2: number, y2: number, className: string): Svg {
  return element('line', { x1, y1, x2, y2, class: className });
}

/** A complete drawing with its own background, in the reader's light or dark color scheme. */
export function drawing(
  title: string,
  { width, height }: { readonly width: number; readonly height: number },
  children: readonly Svg[],
): string {
  const root = element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height, role: 'img' },
    [
      element('title', {}, [text(title)]),
      `<style>${STYLE}</style>` as Svg,
      element('rect', { class: 'paper', width, height, rx: 6 }),
      label(title, 16, 26, { class: 'heading' }),
      ...children,
    ],
  );
  return `${root}\n`;
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function escapeText(content: string): string {
  return content
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const SCHEMES = {
  light: {
    paper: '#ffffff',
    ink: '#1f2328',
    faint: '#d8dee4',
    naive: '#818b98',
    gateway: '#bc4c00',
    cold: '#0969da',
    warm: '#1a7f37',
  },
  dark: {
    paper: '#0d1117',
    ink: '#e6edf3',
    faint: '#30363d',
    naive: '#8b949e',
    gateway: '#f0883e',
    cold: '#58a6ff',
    warm: '#3fb950',
  },
} as const;

function declareColours(scheme: Readonly<Record<string, string>>): string {
  return Object.entries(scheme)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';');
}

const STYLE = [
  `svg{${declareColours(SCHEMES.light)}}`,
  `@media(prefers-color-scheme:dark){svg{${declareColours(SCHEMES.dark)}}}`,
  'text{font:12px system-ui,sans-serif;fill:var(--ink)}',
  '.heading{font-size:14px;font-weight:600}',
  '.paper{fill:var(--paper);stroke:var(--faint)}',
  '.grid{stroke:var(--faint)}',
  '.axis{stroke:var(--ink)}',
  ...['naive', 'gateway', 'cold', 'warm'].flatMap((name) => [
    `.bar.${name},.dot.${name}{fill:var(--${name})}`,
    `.curve.${name}{stroke:var(--${name});fill:none;stroke-width:2}`,
  ]),
  // Dashes keep curves visible that coincide.
  '.curve.gateway,.curve.warm{stroke-dasharray:7 6}',
].join('');
