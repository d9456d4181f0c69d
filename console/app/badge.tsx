import type { ComponentChildren } from 'preact';
import type { Severity } from './operations.js';
import { ago, formatMoment, inWords, levelInWords } from './words.js';

export function SeverityBadge({ severity }: { readonly severity: Severity | null }) {
  return <span class={`badge severity-${severity ?? 'UNKNOWN'}`}>{inWords(severity)}</span>;
}

/** Levels of risk and exposure, from NONE to HIGH. */
export function LevelBadge({ name, level }: { readonly name: string; readonly level: string | null }) {
  if (level === null) return null;
  return <span class={`badge severity-${level}`}>{levelInWords(level, name)}</span>;
}

export function Tag({ children, tone }: { readonly children: ComponentChildren; readonly tone?: string }) {
  return <span class={`badge ${tone ?? 'plain'}`}>{children}</span>;
}

export function Moment({ at, now }: { readonly at: string | null; readonly now: number }) {
  if (at === null) return null;
  return (
    <time dateTime={at} title={formatMoment(at)}>
      {ago(at, now)}
    </time>
  );
}
