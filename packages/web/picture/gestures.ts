import type { LayoutPoint } from './stage/sigma-stage';

/** What a person can do to a picture with pointer, wheel and fingers; points are px in the picture. */
export interface GestureTarget {
  workAt(point: LayoutPoint): string | undefined;
  onMove(point: LayoutPoint | undefined): void;
  onTap(point: LayoutPoint, add: boolean): void;
  onDoubleTap(point: LayoutPoint): void;
  onMenu(point: LayoutPoint): void;
  onPan(dx: number, dy: number): void;
  onZoom(point: LayoutPoint, factor: number): void;
  onScroll(dy: number): boolean;
  onDrag(id: string, point: LayoutPoint): void;
  onDrop(id: string): void;
  /** A gesture that moved the camera has ended. */
  onSettled(): void;
}

/** A pointer that moved less than this has tapped; px. */
const TAP_SLACK = 5;
const DOUBLE_TAP_MS = 320;
const LONG_PRESS_MS = 500;
const WHEEL_SETTLES_MS = 180;

/** Listens to an element and tells the target; answers a function that stops listening. */
export function listenToGestures(element: HTMLElement, target: GestureTarget): () => void {
  const pointers = new Map<number, LayoutPoint>();
  let start: LayoutPoint | undefined;
  let dragged: string | undefined;
  let moved = false;
  let lastTap = { time: 0, x: 0, y: 0 };
  let press: number | undefined;
  let settle: number | undefined;

  const point = (event: MouseEvent): LayoutPoint => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const spread = () => {
    const [a, b] = [...pointers.values()];
    return a && b
      ? { length: Math.hypot(a.x - b.x, a.y - b.y), middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } }
      : undefined;
  };

  const onDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const at = point(event);
    pointers.set(event.pointerId, at);
    element.setPointerCapture(event.pointerId);
    start = at;
    moved = pointers.size > 1;
    dragged = pointers.size === 1 && event.pointerType === 'mouse' ? target.workAt(at) : undefined;
    window.clearTimeout(press);
    if (event.pointerType !== 'mouse') {
      press = window.setTimeout(() => {
        if (moved || pointers.size !== 1) return;
        moved = true;
        target.onMenu(at);
      }, LONG_PRESS_MS);
    }
  };
  const onMove = (event: PointerEvent) => {
    const at = point(event);
    const before = pointers.get(event.pointerId);
    if (!before || !start) {
      target.onMove(at);
      return;
    }
    const wide = spread();
    pointers.set(event.pointerId, at);
    if (Math.hypot(at.x - start.x, at.y - start.y) > TAP_SLACK) moved = true;
    const now = spread();
    if (wide && now) target.onZoom(now.middle, now.length / Math.max(wide.length, 1));
    else if (moved && dragged !== undefined) target.onDrag(dragged, at);
    else if (moved) target.onPan(at.x - before.x, at.y - before.y);
  };
  const onUp = (event: PointerEvent) => {
    window.clearTimeout(press);
    if (!pointers.delete(event.pointerId)) return;
    if (pointers.size > 0) return;
    const at = point(event);
    if (moved) {
      if (dragged !== undefined) target.onDrop(dragged);
      else target.onSettled();
      return;
    }
    const near = Math.hypot(at.x - lastTap.x, at.y - lastTap.y) < 2 * TAP_SLACK;
    if (near && event.timeStamp - lastTap.time < DOUBLE_TAP_MS) {
      lastTap = { time: 0, x: 0, y: 0 };
      target.onDoubleTap(at);
      return;
    }
    lastTap = { time: event.timeStamp, ...at };
    target.onTap(at, event.shiftKey || event.ctrlKey || event.metaKey);
  };
  const onCancel = (event: PointerEvent) => {
    window.clearTimeout(press);
    pointers.delete(event.pointerId);
  };
  const onWheel = (event: WheelEvent) => {
    event.preventDefault();
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 16 : event.deltaY;
    if (event.ctrlKey || !target.onScroll(pixels))
      target.onZoom(point(event), Math.exp(-pixels * (event.ctrlKey ? 0.01 : 0.0016)));
    window.clearTimeout(settle);
    settle = window.setTimeout(() => target.onSettled(), WHEEL_SETTLES_MS);
  };
  const onLeave = () => target.onMove(undefined);
  const onContext = (event: MouseEvent) => {
    event.preventDefault();
    target.onMenu(point(event));
  };

  const stop = new AbortController();
  const options = { signal: stop.signal };
  element.addEventListener('pointerdown', onDown, options);
  element.addEventListener('pointermove', onMove, options);
  element.addEventListener('pointerup', onUp, options);
  element.addEventListener('pointercancel', onCancel, options);
  element.addEventListener('pointerleave', onLeave, options);
  element.addEventListener('contextmenu', onContext, options);
  element.addEventListener('wheel', onWheel, { ...options, passive: false });
  return () => {
    stop.abort();
    window.clearTimeout(press);
    window.clearTimeout(settle);
  };
}
