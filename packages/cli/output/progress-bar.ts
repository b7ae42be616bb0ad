import type { LoadProgress } from '@stemma/loader';
import { Presets, SingleBar } from 'cli-progress';
import { CliError, EXIT } from '../exit-code';
import type { Output } from './output';

const STAGES: Readonly<Record<LoadProgress['stage'], string>> = {
  read: 'Reading',
  rebuild: 'Reading what is loaded',
  resolve: 'Finding what is one',
  write: 'Writing',
  commit: 'Closing',
};

export interface ProgressBar {
  readonly show: (progress: LoadProgress) => void;
  readonly stop: () => void;
}

/**
 * A bar on a terminal; silent in a pipe. Once the signal says so, showing it stops what goes on: a load then
 * takes back what it wrote, or says in the database that it was broken off.
 */
export function progressBar(stream: Output['notes'], signal: AbortSignal): ProgressBar {
  const bar = stream.isTTY ? drawnBar(stream) : { show: () => undefined, stop: () => undefined };
  return {
    ...bar,
    show: (progress) => {
      if (signal.aborted) throw new CliError(EXIT.stopped, 'stopped before the end');
      bar.show(progress);
    },
  };
}

function drawnBar(stream: Output['notes']): ProgressBar {
  const bar = new SingleBar(
    { stream, format: '{stage} {bar} {far}', clearOnComplete: true, hideCursor: true },
    Presets.shades_classic,
  );
  let stage: LoadProgress['stage'] | undefined;
  return {
    show: (progress) => {
      const { stage: next, done, total = Math.max(done, 1) } = progress;
      if (stage !== next) {
        bar.stop();
        bar.start(total, done, { stage: STAGES[next], far: howFar(progress) });
        stage = next;
      } else {
        bar.setTotal(total);
        bar.update(done, { far: howFar(progress) });
      }
    },
    stop: () => bar.stop(),
  };
}

function howFar({ stage, done, total, rows }: LoadProgress): string {
  if (stage === 'read') return `${mebibytes(done)} of ${mebibytes(total ?? done)} MiB`;
  if (rows !== undefined) return `${rows} nodes and relationships`;
  return total === undefined ? `${done}` : `${done}/${total}`;
}

function mebibytes(bytes: number): string {
  return (bytes / 1024 ** 2).toFixed(1);
}
