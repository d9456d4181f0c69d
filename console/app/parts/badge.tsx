import type { ComponentChildren } from 'preact';
import { ago, formatMoment, inWords, levelInWords } from '../words.js';

export function SeverityBadge({ severity }: { readonly severity: string | null }) {
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

/** Statuses of actions and exports that aren't plain. */
const TONES: Readonly<Record<string, string>> = {
  ...{ PENDING: 'severity-MEDIUM', IN_PROGRESS: 'severity-MEDIUM', QUEUED: 'severity-MEDIUM' },
  ...{ RUNNING: 'severity-MEDIUM', SUCCEEDED: 'good', READY: 'good' },
  ...{ FAILED: 'severity-HIGH', TIME_OUT: 'severity-HIGH' },
};

export function StatusTag({ status }: { readonly status: string | null }) {
  return <Tag tone={TONES[status ?? ''] ?? 'plain'}>{inWords(status)}</Tag>;
}

export function Moment({ at, now }: { readonly at: string | null; readonly now: number }) {
  if (at === null) return null;
  return (
    <time dateTime={at} title={formatMoment(at)}>
      {ago(at, now)}
    </time>
  );
}
