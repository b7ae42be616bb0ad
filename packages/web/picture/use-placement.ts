import { type PlaceableAnswer, type Placement, placeAnswer, placeHome, placementInput } from '@stemma/layout';
import type { Frame } from '@stemma/model';
import { useEffect, useMemo, useRef, useState } from 'react';
import { firstPicture } from './first-picture';
import type { PlacingRequest } from './layout-worker';

/** Placings that were settled, by what they depend on: coming back to a picture draws it at once. */
const settledPlacings = new Map<string, Placement>();
const MOST_KEPT = 40;
/** Larger pictures have no rough placing first: the page would stand still meanwhile. */
const MOST_AT_ONCE = 1000;

/**
 * The placing of an answer: the rough one at once, the settled one when the worker has it; where an
 * opened step only adds or takes away, the placing before it stands until then. `home` is the quiet
 * picture behind the search, placed in one go.
 */
export function usePlacement(
  answer: PlaceableAnswer | undefined,
  frame: Frame,
  mode: 'lineage' | 'home',
): { readonly placement: Placement | undefined; readonly settled: boolean } {
  const input = useMemo(() => answer && placementInput(answer, frame), [answer, frame]);
  const key = useMemo(
    () => (input ? JSON.stringify([mode, input, answer?.added]) : undefined),
    [input, mode, answer?.added],
  );
  const base = useMemo(
    () => (answer ? JSON.stringify([mode, frame, { ...answer.selection, expand: [] }]) : undefined),
    [answer, frame, mode],
  );
  const last = useRef<{ readonly base: string | undefined; readonly placement: Placement }>(undefined);
  const first = useMemo(() => {
    if (!input || !answer || key === undefined) return undefined;
    if (mode === 'home') return placeHome(input);
    const before = last.current?.base === base ? last.current?.placement : undefined;
    const known = settledPlacings.get(key) ?? before;
    if (known || input.works.length > MOST_AT_ONCE) return known;
    return placeAnswer(answer, frame, 'rough');
  }, [key, base, input, answer, frame, mode]);
  const [settled, setSettled] = useState<{ readonly key: string; readonly placement: Placement }>();
  const known = key !== undefined && settled?.key === key ? settled.placement : undefined;
  const placement = known ?? first;
  useEffect(() => {
    last.current = placement && { base, placement };
  }, [base, placement]);

  useEffect(() => {
    if (!answer || key === undefined || mode === 'home' || settledPlacings.has(key)) return undefined;
    const now = input !== undefined && input.works.length > MOST_AT_ONCE;
    return settle(answer, frame, now, (placement) => {
      keep(key, placement);
      setSettled({ key, placement });
    });
  }, [key, input, answer, frame, mode]);

  const settling = mode === 'lineage' && key !== undefined && !known && !settledPlacings.has(key);
  return { placement, settled: !settling };
}

let worker: Worker | undefined;
let requests = 0;

/**
 * Asks the worker, once the rough picture is drawn or, where there is none, `now`; answers a function
 * that gives the question up.
 */
function settle(
  answer: PlaceableAnswer,
  frame: Frame,
  now: boolean,
  done: (placement: Placement) => void,
): () => void {
  const given = new AbortController();
  const { signal } = given;
  (now ? Promise.resolve() : firstPicture).then(() => {
    if (signal.aborted) return;
    worker ??= new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
    const id = ++requests;
    const onMessage = ({ data }: MessageEvent<{ id: number; placement: Placement }>) => {
      if (data.id !== id) return;
      given.abort();
      done(data.placement);
    };
    worker.addEventListener('message', onMessage, { signal });
    const request: PlacingRequest = { id, answer: slim(answer), frame };
    worker.postMessage(request);
  });
  return () => given.abort();
}

/** Only what a placing asks for crosses to the worker. */
function slim({ selection, subgraph, focus, more, descendants, added }: PlaceableAnswer): PlaceableAnswer {
  const nodes = subgraph.nodes.filter(({ labels }) => labels[0] === 'Work');
  const ids = new Set(nodes.map(({ id }) => id));
  const relationships = subgraph.relationships.filter(({ from, to }) => ids.has(from) && ids.has(to));
  return { selection, subgraph: { nodes, relationships }, focus, more, descendants, added };
}

function keep(key: string, placement: Placement): void {
  settledPlacings.set(key, placement);
  const [oldest] = settledPlacings.keys();
  if (settledPlacings.size > MOST_KEPT && oldest !== undefined) settledPlacings.delete(oldest);
}
