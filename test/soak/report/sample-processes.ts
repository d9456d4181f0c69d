import { readdirSync } from 'node:fs';
import { readRssMb } from '../../../bench/processes/process-figures.js';
import type { Replica } from '../parts/replica.js';

/** The resources of a replica. */
export interface Sample {
  readonly replica: string;
  /** Index of its life. */
  readonly life: number;
  /** Epoch ms. */
  readonly at: number;
  /** MB, 10^6 bytes. */
  readonly rssMb: number;
  readonly heapMb: number;
  /** Open files and sockets. */
  readonly handles: number;
}

const EVERY_MS = 2_000;
const TIMEOUT_MS = 1_000;

/** Samples all replicas periodically until it is stopped. */
export function sampleProcesses(replicas: readonly Replica[]): {
  readonly samples: readonly Sample[];
  stop(): void;
} {
  const samples: Sample[] = [];
  const look = async (replica: Replica) => {
    const { url, life } = replica;
    if (url === undefined || life === undefined) return;
    const index = replica.lives.length - 1;
    const heapMb = await readHeapMb(url);
    const handles = countHandles(life.pid);
    const rssMb = readRssMb(life.pid);
    if (heapMb === undefined || handles === undefined || Number.isNaN(rssMb)) return;
    samples.push({ replica: replica.name, life: index, at: Date.now(), rssMb, heapMb, handles });
  };
  const timer = setInterval(() => void Promise.all(replicas.map(look)), EVERY_MS);
  return {
    samples,
    stop: () => {
      clearInterval(timer);
    },
  };
}

async function readHeapMb(url: string): Promise<number | undefined> {
  const answer = await fetch(`${url}/metrics`, { signal: AbortSignal.timeout(TIMEOUT_MS) }).catch(
    () => undefined,
  );
  const text = await answer?.text().catch(() => undefined);
  const bytes = /^nodejs_heap_size_used_bytes (\S+)$/m.exec(text ?? '')?.[1];
  return bytes === undefined ? undefined : Number(bytes) / 1_000_000;
}

function countHandles(pid: number): number | undefined {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return undefined;
  }
}
