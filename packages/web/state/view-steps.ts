import type { Language, Layout, View } from '@stemma/model';
import type { Transition } from './choice';

export const setLayout =
  (layout: Layout): Transition =>
  (choice) => ({ ...choice, view: { ...choice.view, layout, evidence: undefined } });

export const setCamera =
  (camera: View['camera']): Transition =>
  (choice) => ({ ...choice, view: { ...choice.view, camera: camera && rounded(camera) } });

/** Short numbers keep links short; a hundredth of a pixel is not seen. */
function rounded({ x, y, zoom }: NonNullable<View['camera']>) {
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10, zoom: Math.round(zoom * 1000) / 1000 };
}

/** Puts a work where it was dragged to; no place: where the layout has it. */
export const pinWork =
  (id: string, place: readonly [number, number] | undefined): Transition =>
  (choice) => {
    const { [id]: _, ...others } = choice.view.pins;
    const pins = place
      ? { ...others, [id]: [Math.round(place[0]), Math.round(place[1])] as [number, number] }
      : others;
    return { ...choice, view: { ...choice.view, pins } };
  };

export const setLanguage =
  (language: Language): Transition =>
  (choice) => ({ ...choice, view: { ...choice.view, language } });
