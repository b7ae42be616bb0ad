import { create } from 'zustand';
import type { Emphasis } from '../picture/picture-props';

/** What the pointer or keyboard rests on; too short-lived for a link. */
interface Hover {
  readonly work?: string;
  /** Works and links of a hovered entry of legend or rail. */
  readonly emphasis?: Emphasis;
}

export const useHover = create<Hover>(() => ({}));

export function hoverWork(work: string | undefined): void {
  if (useHover.getState().work !== work) useHover.setState({ work });
}

export function emphasise(emphasis: Emphasis | undefined): void {
  useHover.setState({ emphasis });
}
