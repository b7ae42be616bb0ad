// The program of the layout worker: a placing takes up to a second, which the page spends drawing.
import { type PlaceableAnswer, placeAnswer } from '@stemma/layout';
import type { Frame } from '@stemma/model';

/** What the page asks; `id` comes back with the placing. */
export interface PlacingRequest {
  readonly id: number;
  readonly answer: PlaceableAnswer;
  readonly frame: Frame;
}

self.onmessage = ({ data: { id, answer, frame } }: MessageEvent<PlacingRequest>) => {
  self.postMessage({ id, placement: placeAnswer(answer, frame) });
};
