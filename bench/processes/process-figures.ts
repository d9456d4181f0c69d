import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const MB = 1_000_000;
/** Linux counts processor time in these, whatever the kernel's own timer does. */
const TICKS_PER_SECOND = 100;

/** The resident memory of a process in MB (10^6 bytes); NaN when it is gone. */
export function readRssMb(pid: number): number {
  if (existsSync('/proc/self/status')) {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readIfThere(`/proc/${pid}/status`))?.[1];
    return (Number(kilobytes) * 1_024) / MB;
  }
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return (Number.parseInt(stdout, 10) * 1_024) / MB;
}

/** The processor seconds that a process has used so far, all threads, user and system; NaN where there is no /proc. */
export function readCpuSeconds(pid: number): number {
  // The second field is the name in parentheses, and may hold spaces.
  const [user, system] = readIfThere(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ')
    .slice(11, 13);
  return (Number(user) + Number(system)) / TICKS_PER_SECOND;
}

/** Watches the memory of a process. */
export interface MemoryWatch {
  /** Looks once more, ends the watch, and gives the highest value seen, in MB. */
  stop(): number;
}

/** Looks every 50 ms from now on. */
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
