import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Bytes that a process takes now (`VmRSS`), or took at most (`VmHWM`); Linux only, 0 elsewhere. */
export function memoryOf({ pid }: ChildProcess, field: 'VmRSS' | 'VmHWM'): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return 1024 * Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1] ?? 0);
  } catch {
    return 0;
  }
}
