import { bendPoint, pointAt } from '@stemma/layout';
import { drawGround, drawYears } from './draw/axis';
import { clearLayer } from './draw/brush';
import { drawLabels, type LabelScene } from './draw/labels';
import { drawRows } from './draw/rows';
import { pictureDrawn } from './first-picture';
import { AXIS_HEIGHT, extentOf, panned, restingCamera, type Screen, stageCamera, zoomedAt } from './frame';
import { type GestureTarget, listenToGestures } from './gestures';
import { Glide } from './glide';
import { neighbourByKey } from './keyboard';
import { linkAt, workAt } from './pick';
import type { Camera, EvidenceAnchor, PictureLink, PictureProps } from './picture-props';
import { PictureState } from './picture-state';
import type { LayoutPoint } from './stage/sigma-stage';
import { SigmaStage } from './stage/sigma-stage';

/** Left edge of the names beside the strands of the upright frame; layout units. */
const ROW_TEXT_LEFT = 148;
/** Above this many works a new placing is drawn at once: they do not glide. */
const MOST_GLIDING = 2000;
/** Above this many lines the pointer does not turn over one; a click still finds it. */
const MOST_POINTED_AT = 5000;

/**
 * Joins the stage, its drawn layers and the gestures to the page: props come in by `show`, what the
 * person does goes out by their callbacks. Lives as long as the picture is mounted.
 */
export class PictureController implements GestureTarget {
  readonly #stage: SigmaStage;
  readonly #ground: CanvasRenderingContext2D;
  readonly #letters: CanvasRenderingContext2D;
  readonly #glide = new Glide();
  readonly #stopListening: () => void;
  readonly #resizes: ResizeObserver;
  readonly #state: PictureState;
  /** Places of the works that the last frame showed; px. */
  #onScreen: ReadonlyMap<string, LayoutPoint> = new Map();
  /** The camera of a gesture under way. */
  #camera: Camera | undefined;
  #anchor: EvidenceAnchor | undefined;

  /** @throws where WebGL cannot be had. */
  constructor(element: HTMLElement, props: PictureProps) {
    this.#state = new PictureState(props);
    this.#stage = new SigmaStage(element, this.#state.look());
    this.#ground = this.#stage.addLayer('ground', { before: 'edges' });
    this.#letters = this.#stage.addLayer('letters', { after: 'nodes' });
    this.#stage.onRender(() => this.#draw());
    this.#stopListening = listenToGestures(element, this);
    this.#resizes = new ResizeObserver(() => {
      this.#stage.resize();
      this.#applyCamera();
    });
    this.#resizes.observe(element);
    this.#replace();
    // Text is drawn once the page's own fonts are there.
    document.fonts.ready.then(() => this.#stage.redraw());
  }

  get #props(): PictureProps {
    return this.#state.props;
  }

  get canvases(): readonly HTMLCanvasElement[] {
    return this.#stage.canvases;
  }

  /** Takes over new props with the least that they ask for. */
  show(props: PictureProps): void {
    const before = this.#props;
    const changed = this.#state.take(props);
    if (before.camera !== props.camera) this.#camera = undefined;
    if (changed === 'replaced') this.#replace(before);
    else if (!this.#glide.moving) this.#stage.update(changed.works, changed.links);
    this.#stage.redraw(this.#state.look());
    this.#applyCamera();
  }

  kill(): void {
    this.#glide.stop();
    this.#resizes.disconnect();
    this.#stopListening();
    this.#stage.kill();
  }

  /** Arrow keys move along lines, Enter opens, Space chooses. True where the key was used. */
  onKey(key: string): boolean {
    const { hovered, chosen, links } = this.#props;
    const from = hovered ?? chosen.at(-1) ?? this.#props.placement.works[0]?.id;
    if (from === undefined) return false;
    if (key === 'Enter') this.#props.onOpen(from);
    else if (key === ' ') this.#props.onChoose(from, false);
    else {
      const next = neighbourByKey(key, from, this.#state.at, links);
      if (next === undefined) return key.startsWith('Arrow');
      this.#props.onHover(next);
    }
    return true;
  }

  /** Opens the menu of the work under the keyboard. */
  onMenuKey(): void {
    const id = this.#props.hovered ?? this.#props.chosen.at(-1);
    const at = id === undefined ? undefined : this.#onScreen.get(id);
    if (id !== undefined && at) this.#props.onMenu(id, at);
  }

  workAt(point: LayoutPoint): string | undefined {
    const found = workAt(point, this.#onScreen, (id) => this.#state.half(id));
    return found ?? (this.#props.placement.frame === 'upright' ? this.#rowAt(point) : undefined);
  }

  onMove(point: LayoutPoint | undefined): void {
    if (this.#glide.moving) return;
    const id = point && this.workAt(point);
    if (id !== this.#props.hovered) this.#props.onHover(id);
    const pointed = this.#props.links.length <= MOST_POINTED_AT;
    const link = id === undefined && point && pointed ? this.#linkAt(point) : undefined;
    const canvas = this.canvases[0]?.parentElement;
    if (!canvas) return;
    canvas.style.cursor = id === undefined && link === undefined ? '' : 'pointer';
    canvas.title = link === undefined || this.#props.mode === 'home' ? '' : this.#props.sayLink(link);
  }

  onTap(point: LayoutPoint, add: boolean): void {
    const id = this.workAt(point);
    const link = id === undefined && this.#props.mode === 'lineage' ? this.#linkAt(point) : undefined;
    if (link !== undefined) this.#props.onOpenEvidence(link);
    else this.#props.onChoose(id, add);
  }

  onDoubleTap(point: LayoutPoint): void {
    const id = this.workAt(point);
    if (id !== undefined) this.#props.onExpand(id);
    else this.onZoom(point, 1.6);
    this.onSettled();
  }

  onMenu(point: LayoutPoint): void {
    const id = this.workAt(point);
    if (id !== undefined) this.#props.onMenu(id, point);
  }

  onPan(dx: number, dy: number): void {
    if (this.#props.mode === 'home') return;
    const { placement } = this.#props;
    this.#camera = panned(this.#cameraNow(), placement, this.#screen, dx, dy);
    this.#applyCamera();
  }

  onZoom(point: LayoutPoint, factor: number): void {
    if (this.#props.mode === 'home' || this.#props.placement.frame === 'upright') return;
    this.#camera = zoomedAt(this.#cameraNow(), this.#stage.toLayout(point), factor);
    this.#applyCamera();
  }

  onScroll(dy: number): boolean {
    if (this.#props.placement.frame !== 'upright') return this.#props.mode === 'home';
    this.onPan(0, -dy);
    return true;
  }

  onDrag(id: string, point: LayoutPoint): void {
    if (this.#props.mode === 'home' || this.#props.placement.frame === 'upright') return;
    const { works, links } = this.#state.drag(id, this.#stage.toLayout(point));
    this.#stage.update(works, links);
  }

  onDrop(id: string): void {
    const at = this.#state.at.get(id);
    if (at) this.#props.onPin(id, [Math.round(at.x * 10) / 10, Math.round(at.y * 10) / 10]);
  }

  onSettled(): void {
    if (this.#camera) this.#props.onCamera(this.#camera);
  }

  /** A new picture, or another placing of it: works glide from where they were. */
  #replace(before?: PictureProps): void {
    const { placement, works, links } = this.#props;
    const from = this.#state.at;
    this.#state.lay();
    const items = this.#state.all();
    this.#stage.show(items.works, items.links, extentOf(placement));
    this.#applyCamera();
    const comparable = before?.placement.frame === placement.frame && works.length <= MOST_GLIDING;
    const parents = parentsOf(links, from);
    this.#glide.run(
      comparable ? from : new Map(),
      this.#state.at,
      (id) => parents.get(id),
      (at) => {
        this.#state.move(at);
        const moved = this.#state.all();
        this.#stage.update(moved.works, moved.links);
      },
      () => this.#stage.redraw(),
    );
  }

  #applyCamera(): void {
    const { placement, camera } = this.#props;
    this.#stage.setCamera(stageCamera(placement, this.#screen, this.#camera ?? camera));
  }

  #cameraNow(): Camera {
    const { placement, camera } = this.#props;
    return this.#camera ?? camera ?? restingCamera(placement, this.#screen);
  }

  get #screen(): Screen {
    const { width, height } = this.#stage.size;
    return { width, height, axis: this.#props.mode === 'home' ? 0 : AXIS_HEIGHT };
  }

  #rowAt(point: LayoutPoint): string | undefined {
    for (const [id, { y }] of this.#onScreen) if (Math.abs(y - point.y) <= 24) return id;
    return undefined;
  }

  #linkAt(point: LayoutPoint): string | undefined {
    return linkAt(point, this.#state.shownLinks(), this.#onScreen, this.#state.bend);
  }

  #draw(): void {
    const { props, palette, strength, near, at } = this.#state;
    const { placement } = props;
    const { width, height } = this.#stage.size;
    const toScreen = this.#stage.screenMap();
    const onScreen = new Map<string, LayoutPoint>();
    for (const [id, point] of at) if (!this.#state.isHidden(id)) onScreen.set(id, toScreen(point));
    this.#onScreen = onScreen;
    const axis = { placement, toScreen, palette, props, width, height };
    clearLayer(this.#ground, width, height);
    drawGround(this.#ground, axis);
    clearLayer(this.#letters, width, height);
    const scene: LabelScene = {
      placement,
      onScreen,
      palette,
      strength,
      near: props.mode === 'home' ? new Set() : near,
      half: (id) => this.#state.half(id),
      props,
      width,
      height,
    };
    if (placement.frame === 'upright') {
      const scale = width / placement.width;
      drawRows(this.#letters, scene, this.#state.works, ROW_TEXT_LEFT * scale);
    } else if (!this.#glide.moving) drawLabels(this.#letters, scene);
    drawYears(this.#letters, axis);
    this.#anchorEvidence();
    pictureDrawn();
  }

  #anchorEvidence(): void {
    const { evidence } = this.#props;
    const link = evidence === undefined ? undefined : this.#state.links.get(evidence);
    const from = link && this.#onScreen.get(link.from);
    const to = link && this.#onScreen.get(link.to);
    if (!link || !from || !to) {
      this.#tellAnchor(undefined);
      return;
    }
    const middle = pointAt(to, bendPoint(to, from, this.#state.bend(link, to, from)), from, 0.5);
    this.#letters.fillStyle = this.#state.palette.accent;
    this.#letters.beginPath();
    this.#letters.arc(middle.x, middle.y, 4, 0, 2 * Math.PI);
    this.#letters.fill();
    this.#tellAnchor({ middle, from, to });
  }

  /** Tells the page only of what has moved, for it draws anew when it is told. */
  #tellAnchor(anchor: EvidenceAnchor | undefined): void {
    const before = this.#anchor;
    const still = (['middle', 'from', 'to'] as const).every(
      (end) => before?.[end].x === anchor?.[end].x && before?.[end].y === anchor?.[end].y,
    );
    this.#anchor = anchor;
    if (!still) this.#props.onEvidenceAnchor(anchor);
  }
}

/** For each new work the place of one that it is joined to and that stood before: what it grows from. */
function parentsOf(links: readonly PictureLink[], stood: ReadonlyMap<string, LayoutPoint>) {
  const places = new Map<string, LayoutPoint>();
  for (const { from, to } of links) {
    for (const [child, parent] of [
      [from, to],
      [to, from],
    ] as const) {
      const place = stood.get(parent);
      if (place && !stood.has(child) && !places.has(child)) places.set(child, place);
    }
  }
  return places;
}
