import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const MB = 1_000_000;
/** The unit of processor time in /proc, which is independent of the kernel's timer. */
const TICKS_PER_SECOND = 100;

/** The resident memory of a process in MB (10^6 bytes); NaN if it ended. */
export function readRssMb(pid: number): number {
  if (existsSync('/proc/self/status')) {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readIfThere(`/proc/${pid}/status`))?.[1];
    return (Number(kilobytes) * 1_024) / MB;
  }
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return (Number.parseInt(stdout, 10) * 1_024) / MB;
}

/** The processor seconds of a process so far, all threads, user and system; NaN without /proc. */
export function readCpuSeconds(pid: number): number {
  // The second field is the name in parentheses, which may contain spaces.
  const [user, system] = readIfThere(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ')
    .slice(11, 13);
  return (Number(user) + Number(system)) / TICKS_PER_SECOND;
}

/** Samples the memory of a process. */
export interface MemoryWatch {
  /** Takes a last sample, ends the watch and returns the peak in MB. */
  stop(): number;
}

/** Samples every 50 ms. */
export function watchMemory(pid: number): MemoryWatch {
  let peak = readRssMb(pid);
  const look = () => {
    const now = readRssMb(pid);
    if (now > peak) peak = now;
  };
  const timer = setInterval(look, 50);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return peak;
    },
  };
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
