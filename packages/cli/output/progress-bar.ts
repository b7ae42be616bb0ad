import type { LoadProgress } from '@stemma/loader';
import { Presets, SingleBar } from 'cli-progress';
import type { Output } from './output';

const STAGES: Readonly<Record<LoadProgress['stage'], string>> = {
  rebuild: 'Reading what is loaded',
  resolve: 'Finding what is one',
  write: 'Writing',
  commit: 'Closing',
};

export interface ProgressBar {
  readonly show: (progress: LoadProgress) => void;
  readonly stop: () => void;
}

/** A bar on a terminal; silent in a pipe. */
export function progressBar(stream: Output['notes']): ProgressBar {
  if (!stream.isTTY) return { show: () => undefined, stop: () => undefined };
  const bar = new SingleBar(
    { stream, format: '{stage} {bar} {value}/{total}', clearOnComplete: true, hideCursor: true },
    Presets.shades_classic,
  );
  let stage: LoadProgress['stage'] | undefined;
  return {
    show: ({ stage: next, done, total = Math.max(done, 1) }) => {
      if (stage !== next) {
        bar.stop();
        bar.start(total, done, { stage: STAGES[next] });
        stage = next;
      } else {
        bar.setTotal(total);
        bar.update(done);
      }
    },
    stop: () => bar.stop(),
  };
}
