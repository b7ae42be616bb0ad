import type { FacetsAnswer } from '@stemma/lineage';
import { createContext, useContext } from 'react';
import type { Naming } from '../words/title-in-words';
import type { Scene } from './scene';

/** What every part of the lineage page draws from. */
export interface SceneState {
  readonly scene: Scene;
  /** Absent until they are counted. */
  readonly facets: FacetsAnswer | undefined;
  readonly naming: Naming;
}

export const SceneContext = createContext<SceneState | undefined>(undefined);

export function useScene(): SceneState {
  const state = useContext(SceneContext);
  if (!state) throw new Error('useScene is for parts of the lineage page');
  return state;
}
