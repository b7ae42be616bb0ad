import { create } from 'zustand';
import type { Dated } from './data-source';

/** The generation of the graph that the page shows, and the newest that an answer has named. */
interface Generations {
  readonly shown?: number;
  readonly newest?: number;
}

const useGenerations = create<Generations>(() => ({}));

/** Takes note of the generation of an answer and hands the answer on. */
export function unwrap<T>({ generation, answer }: Dated<T>): T {
  useGenerations.setState(({ shown = generation, newest = generation }) => ({
    shown,
    newest: Math.max(newest, generation),
  }));
  return answer;
}

/** The person has seen the notice: what is newest is what is shown from now on. */
export function showNewest(): void {
  useGenerations.setState(({ newest }) => ({ shown: newest }));
}

/** True where answers of a newer graph have come since the page began to show one. */
export function useIsStale(): boolean {
  return useGenerations(({ shown, newest }) => shown !== undefined && shown !== newest);
}
