import { CURVED_LINES_LIMIT } from '@stemma/layout';
import Graph from 'graphology';
import Sigma from 'sigma';
import { type Look, MARK, type ShapeData, type StrokeData } from './look';
import { shapeProgram } from './shape-program';
import { strokeProgram } from './stroke-program';

/** A point in layout units: x to the right, y down. */
export interface LayoutPoint {
  readonly x: number;
  readonly y: number;
}

/** A work as the stage draws it. */
export interface StageWork extends ShapeData, LayoutPoint {
  readonly id: string;
  /** Radius in px. */
  readonly size: number;
  readonly color: string;
  readonly hidden: boolean;
}

/** A link as the stage draws it, from the older to the newer work. */
export interface StageLink extends StrokeData {
  readonly key: string;
  readonly older: string;
  readonly newer: string;
  readonly color: string;
  readonly hidden: boolean;
  /** Lines of a higher layer are drawn over the others. */
  readonly layer: number;
}

/** The whole frame of a picture, in layout units. */
export interface Extent {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface StageCamera extends LayoutPoint {
  /** px a layout unit. */
  readonly scale: number;
}

/** Pixels beyond this many a CSS pixel cost more than they show. */
const MOST_PIXEL_RATIO = 2;

/**
 * The one place that knows Sigma: a canvas of works and links in layout units, with a camera said as
 * the layout point in the middle and px a unit. One instance a page; `kill` gives the canvases back.
 */
export class SigmaStage {
  #graph = emptyGraph();
  /** What is drawn of each work and link; the graph itself holds places and ends alone. */
  #works = new Map<string, ReturnType<typeof node>>();
  #links = new Map<string, ReturnType<typeof edge>>();
  readonly #sigma: Sigma;
  readonly #look: Look;
  #extent: Extent = { left: 0, top: 0, width: 1, height: 1 };

  /** @throws where WebGL cannot be had. */
  constructor(container: HTMLElement, look: Look) {
    this.#look = look;
    this.#sigma = new Sigma(this.#graph, container, {
      allowInvalidContainer: true,
      autoRescale: true,
      stagePadding: 0,
      renderLabels: false,
      renderEdgeLabels: false,
      enableEdgeEvents: false,
      enableCameraRotation: false,
      minEdgeThickness: 0,
      zIndex: true,
      zoomToSizeRatioFunction: () => 1,
      defaultNodeType: 'shape',
      defaultEdgeType: 'stroke',
      nodeProgramClasses: { shape: shapeProgram(look) },
      nodeHoverProgramClasses: {},
      edgeProgramClasses: { stroke: strokeProgram(look), straight: strokeProgram(look, 1) },
      defaultDrawNodeHover: () => undefined,
      // Sigma writes into what it is given.
      nodeReducer: (id) => ({ ...this.#works.get(id) }),
      edgeReducer: (key) => ({ ...this.#links.get(key) }),
    });
    // Gestures are ours; the camera itself must stay free to be set.
    this.#sigma.getMouseCaptor().enabled = false;
    this.#sigma.getTouchCaptor().enabled = false;
  }

  /** Layers of the stage's canvases, from back to front, for drawing of one's own between them. */
  addLayer(id: string, place: { before?: string; after?: string }): CanvasRenderingContext2D {
    const { before, after } = place;
    this.#sigma.createCanvasContext(id, {
      ...(before ? { beforeLayer: before } : {}),
      ...(after ? { afterLayer: after } : {}),
      style: { pointerEvents: 'none' },
    });
    const canvas = this.#sigma.getCanvases()[id];
    const context = canvas?.getContext('2d');
    if (!context) throw new Error(`the layer ${id} cannot be drawn on`);
    this.#sigma.resize(true);
    return context;
  }

  get canvases(): readonly HTMLCanvasElement[] {
    return Object.values(this.#sigma.getCanvases());
  }

  get size(): { readonly width: number; readonly height: number } {
    return this.#sigma.getDimensions();
  }

  /** Draws these works and links and no others. */
  show(works: readonly StageWork[], links: readonly StageLink[], extent: Extent): void {
    if (this.#holds(works, links, extent)) {
      this.update(works, links);
      return;
    }
    this.#extent = extent;
    const { left, top, width, height } = extent;
    this.#sigma.setCustomBBox({ x: [left, left + width], y: [-top - height, -top] });
    const type = links.length > CURVED_LINES_LIMIT ? 'straight' : 'stroke';
    this.#works = new Map(works.map((work) => [work.id, node(work)]));
    this.#links = new Map(links.map((link) => [link.key, edge(link, type)]));
    // A new graph at once: Sigma answers each change of one that it shows.
    this.#graph = emptyGraph();
    for (const { id, x, y } of works) this.#graph.addNode(id, { x, y: -y });
    for (const { key, older, newer } of links) this.#graph.addEdgeWithKey(key, older, newer);
    this.#sigma.setGraph(this.#graph);
  }

  /** Takes over what has changed of these works and links; those not named stay as they are. */
  update(works: readonly StageWork[], links: readonly StageLink[]): void {
    const nodes: string[] = [];
    const edges: string[] = [];
    const moved = new Set<string>();
    let restacked = false;
    for (const work of works) {
      const before = this.#works.get(work.id);
      const now = node(work);
      if (!before || isSame(before, now)) continue;
      this.#works.set(work.id, now);
      nodes.push(work.id);
      if (before.x !== now.x || before.y !== now.y) moved.add(work.id);
      restacked ||= before.zIndex !== now.zIndex;
    }
    for (const link of links) {
      const before = this.#links.get(link.key);
      const now = before && edge(link, before.type);
      if (!before || !now || isSame(before, now)) continue;
      this.#links.set(link.key, now);
      edges.push(link.key);
      restacked ||= before.zIndex !== now.zIndex;
    }
    if (nodes.length + edges.length === 0) return;
    this.#move(moved);
    const skipIndexation = moved.size === 0 && !restacked;
    this.#sigma.refresh({ partialGraph: { nodes, edges }, skipIndexation, schedule: true });
  }

  /** Draws again with what changed in the look. */
  redraw(look: Partial<Look> = {}): void {
    Object.assign(this.#look, look);
    this.#sigma.scheduleRender();
  }

  /** Moves the camera at once. */
  setCamera({ x, y, scale }: StageCamera): void {
    const at = this.#framed({ x, y });
    this.#sigma.getCamera().setState({ x: at.x, y: at.y, ratio: this.#unitScale() / scale, angle: 0 });
  }

  /** Where layout points stand on the screen, as long as the camera does not move. */
  screenMap(): (point: LayoutPoint) => LayoutPoint {
    const { left, top, width } = this.#extent;
    const a = this.#sigma.graphToViewport({ x: left, y: -top });
    const b = this.#sigma.graphToViewport({ x: left + width, y: -top });
    const scale = (b.x - a.x) / width;
    return ({ x, y }) => ({ x: a.x + (x - left) * scale, y: a.y + (y - top) * scale });
  }

  toLayout(point: LayoutPoint): LayoutPoint {
    const { x, y } = this.#sigma.viewportToGraph(point);
    return { x, y: -y };
  }

  onRender(listener: () => void): void {
    this.#sigma.on('afterRender', listener);
  }

  onResize(listener: () => void): void {
    this.#sigma.on('resize', listener);
  }

  resize(): void {
    this.#sigma.resize();
    this.#sigma.scheduleRender();
  }

  kill(): void {
    this.#sigma.kill();
  }

  /** px a layout unit at Sigma's own camera ratio 1. */
  #unitScale(): number {
    const state = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };
    const options = { cameraState: state };
    const a = this.#sigma.graphToViewport({ x: 0, y: 0 }, options);
    const b = this.#sigma.graphToViewport({ x: 1, y: 0 }, options);
    return b.x - a.x;
  }

  /** Sigma's camera stands in a square of side 1 around the middle of the frame. */
  #framed({ x, y }: LayoutPoint): LayoutPoint {
    const { left, top, width, height } = this.#extent;
    const side = Math.max(width, height);
    return { x: 0.5 + (x - left - width / 2) / side, y: 0.5 - (y - top - height / 2) / side };
  }

  #holds(works: readonly StageWork[], links: readonly StageLink[], extent: Extent): boolean {
    return (
      works.length === this.#works.size &&
      links.length === this.#links.size &&
      isSame(extent, this.#extent) &&
      works.every(({ id }) => this.#works.has(id)) &&
      links.every(({ key }) => this.#links.has(key))
    );
  }

  #move(ids: ReadonlySet<string>): void {
    if (ids.size === 0) return;
    const attributes = (id: string) => {
      const { x, y } = this.#works.get(id) ?? { x: 0, y: 0 };
      return { x, y };
    };
    // One event for many works; one work alone does not touch the others.
    const [first] = ids;
    if (ids.size === 1 && first !== undefined) this.#graph.mergeNodeAttributes(first, attributes(first));
    else this.#graph.updateEachNodeAttributes((id, now) => (ids.has(id) ? attributes(id) : now), MOVED);
  }
}

const MOVED = { attributes: ['x', 'y'] };

function emptyGraph(): Graph {
  return new Graph({ multi: true, type: 'directed', allowSelfLoops: true });
}

// Sigma's y runs upwards.
function node(work: StageWork) {
  return { ...work, y: -work.y, zIndex: work.marks & MARK.ringed ? 1 : 0 };
}

function edge(link: StageLink, type: string) {
  return { ...link, type, size: link.width, zIndex: link.layer };
}

function isSame<T extends object>(a: T, b: T): boolean {
  for (const name in a) if (a[name] !== b[name]) return false;
  return true;
}

/** Canvas pixels a CSS pixel on this screen, as the stage's own layers use them. */
export function pixelRatio(): number {
  return Math.min(MOST_PIXEL_RATIO, window.devicePixelRatio || 1);
}
