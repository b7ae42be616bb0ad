import { HALF_SIZE, type Palette, shapeOf } from '@stemma/layout';
import { type Bend, bendsOf } from './bends';
import { drawGround, drawYears } from './draw/axis';
import { clearLayer } from './draw/brush';
import { drawLabels, type LabelScene } from './draw/labels';
import { drawRows } from './draw/rows';
import { neighbourhood, type Strength, strengthOf } from './emphasis';
import { pictureDrawn } from './first-picture';
import { extentOf, fitScale, panned, stageCamera, zoomedAt } from './frame';
import { type GestureTarget, listenToGestures } from './gestures';
import { Glide } from './glide';
import { neighbourByKey } from './keyboard';
import { readPalette, rgb } from './palette';
import { alongCurve, linkAt, workAt } from './pick';
import type { Camera, PictureProps, PictureWork } from './picture-props';
import type { LayoutPoint } from './stage/sigma-stage';
import { SigmaStage } from './stage/sigma-stage';
import { positions, stageLinks, stageWorks } from './stage-items';

/** Left edge of the names beside the strands of the upright frame; layout units. */
const ROW_TEXT_LEFT = 148;

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
  #props: PictureProps;
  #palette: Palette;
  #strength: Strength;
  #near: ReadonlySet<string> = new Set();
  #works: ReadonlyMap<string, PictureWork> = new Map();
  #bend: Bend = () => 0;
  /** Half the size of each shape as it is drawn; px. */
  #half: ReadonlyMap<string, number> = new Map();
  /** Places now, in layout units: those of the last placing, or on the way to them. */
  #at: ReadonlyMap<string, LayoutPoint> = new Map();
  /** The camera of a gesture under way. */
  #camera: Camera | undefined;

  /** @throws where WebGL cannot be had. */
  constructor(element: HTMLElement, props: PictureProps) {
    this.#props = props;
    this.#palette = readPalette(props.theme);
    this.#strength = strengthOf(props);
    this.#stage = new SigmaStage(element, this.#look());
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

  get canvases(): readonly HTMLCanvasElement[] {
    return this.#stage.canvases;
  }

  /** Takes over new props with the least that they ask for. */
  show(props: PictureProps): void {
    const before = this.#props;
    this.#props = props;
    const themed = before.theme !== props.theme;
    if (themed) this.#palette = readPalette(props.theme);
    this.#strength = strengthOf(props);
    if (before.camera !== props.camera) this.#camera = undefined;
    const replaced =
      before.placement !== props.placement || before.works !== props.works || before.links !== props.links;
    if (replaced) this.#replace(before);
    else if (before.pins !== props.pins) this.#replace(before);
    else this.#refresh();
    this.#stage.redraw(this.#look());
    this.#applyCamera();
  }

  kill(): void {
    this.#glide.stop();
    this.#resizes.disconnect();
    this.#stopListening();
    this.#stage.kill();
  }

  /** Arrow keys move along lines, Enter opens, + and − and 0 zoom. True where the key was used. */
  onKey(key: string): boolean {
    const { hovered, chosen } = this.#props;
    const from = hovered ?? chosen.at(-1) ?? this.#props.placement.works[0]?.id;
    if (from === undefined) return false;
    if (key === 'Enter') this.#props.onOpen(from);
    else if (key === ' ') this.#props.onChoose(from, false);
    else if (key === '+' || key === '=') this.#zoomBy(1.25);
    else if (key === '-') this.#zoomBy(0.8);
    else if (key === '0') this.#props.onCamera(undefined);
    else {
      const next = neighbourByKey(key, from, this.#at, this.#props.links);
      if (next === undefined) return key.startsWith('Arrow');
      this.#props.onHover(next);
    }
    return true;
  }

  /** Opens the menu of the work under the keyboard. */
  onMenuKey(): void {
    const id = this.#props.hovered ?? this.#props.chosen.at(-1);
    const at = id === undefined ? undefined : this.#onScreen(id);
    if (id !== undefined && at) this.#props.onMenu(id, at);
  }

  workAt(point: LayoutPoint): string | undefined {
    const at = new Map<string, LayoutPoint>();
    for (const id of this.#works.keys()) {
      const place = this.#onScreen(id);
      if (place && !this.#hidden(id)) at.set(id, place);
    }
    const radius = new Map(this.#props.placement.works.map((work) => [work.id, work.radius]));
    const found = workAt(point, at, (id) => radius.get(id) ?? 4);
    return found ?? (this.#props.placement.frame === 'upright' ? this.#rowAt(point, at) : undefined);
  }

  onMove(point: LayoutPoint | undefined): void {
    if (this.#glide.moving) return;
    const id = point && this.workAt(point);
    if (id !== this.#props.hovered) this.#props.onHover(id);
    const over = id ?? (point && this.#linkAt(point));
    const canvas = this.canvases[0]?.parentElement;
    if (canvas) canvas.style.cursor = over === undefined ? '' : 'pointer';
  }

  onTap(point: LayoutPoint, add: boolean): void {
    const id = this.workAt(point);
    const link = id === undefined && this.#props.mode === 'lineage' ? this.#linkAt(point) : undefined;
    if (link !== undefined) this.#props.onOpenEvidence(link);
    else this.#props.onChoose(id, add);
  }

  onDoubleTap(point: LayoutPoint): void {
    const id = this.workAt(point);
    if (id !== undefined) this.#props.onExpand(id, 'both');
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
    this.#camera = panned(this.#cameraNow(), placement, this.#stage.size, dx, dy);
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
    this.#at = new Map(this.#at).set(id, this.#stage.toLayout(point));
    this.#refresh();
  }

  onDrop(id: string): void {
    const at = this.#at.get(id);
    if (at) this.#props.onPin(id, [Math.round(at.x * 10) / 10, Math.round(at.y * 10) / 10]);
  }

  onSettled(): void {
    if (this.#camera) this.#props.onCamera(this.#camera);
  }

  #look() {
    const { paper, ink2, accent } = this.#palette;
    return { paper: rgb(paper), ink2: rgb(ink2), accent: rgb(accent), fade: this.#strength.fade };
  }

  /** A new picture, or another placing of it: works glide from where they were. */
  #replace(before?: PictureProps): void {
    const { placement, pins, works, links } = this.#props;
    const from = this.#at;
    const to = positions(placement, pins);
    this.#works = new Map(works.map((work) => [work.id, work]));
    this.#bend = bendsOf(links, placement.frame === 'upright');
    this.#near = neighbourhood(links, this.#props.chosen.slice(-1)).works;
    this.#at = to;
    this.#stage.show(this.#stageWorks(), this.#stageLinks(), extentOf(placement));
    this.#applyCamera();
    const comparable = before?.placement.frame === placement.frame;
    const parent = (id: string) => {
      const link = links.find((l) => l.from === id || l.to === id);
      return link && from.get(link.from === id ? link.to : link.from);
    };
    this.#glide.run(
      comparable ? from : new Map(),
      to,
      parent,
      (at) => {
        this.#at = at;
        this.#stage.update(this.#stageWorks(), this.#stageLinks());
      },
      () => this.#stage.redraw(),
    );
  }

  /** Other marks and strengths on the same places. */
  #refresh(): void {
    this.#near = neighbourhood(this.#props.links, this.#props.chosen.slice(-1)).works;
    if (!this.#glide.moving) this.#stage.update(this.#stageWorks(), this.#stageLinks());
  }

  #stageWorks() {
    const works = stageWorks(this.#props, this.#props.placement, this.#at, this.#palette, this.#strength);
    this.#half = new Map(
      works.map(({ id, size }) => {
        const kind = this.#works.get(id)?.kind;
        return [id, size * (kind ? HALF_SIZE[shapeOf(kind)] : 1)];
      }),
    );
    return works;
  }

  #stageLinks() {
    return stageLinks(this.#props, this.#at, this.#palette, this.#strength, this.#bend);
  }

  #applyCamera(): void {
    const { placement, camera } = this.#props;
    this.#stage.setCamera(stageCamera(placement, this.#stage.size, this.#camera ?? camera));
  }

  #cameraNow(): Camera {
    const { placement, camera } = this.#props;
    const known = this.#camera ?? camera;
    if (known) return known;
    const { x, y, scale } = stageCamera(placement, this.#stage.size, undefined);
    return { x, y, zoom: scale / fitScale(placement, this.#stage.size) };
  }

  #zoomBy(factor: number): void {
    const { width, height } = this.#stage.size;
    this.onZoom({ x: width / 2, y: height / 2 }, factor);
    this.onSettled();
  }

  #onScreen(id: string): LayoutPoint | undefined {
    const at = this.#at.get(id);
    return at && this.#stage.toScreen(at);
  }

  #hidden(id: string): boolean {
    return this.#props.outsideMode === 'hide' && this.#props.outside.has(id);
  }

  #rowAt(point: LayoutPoint, at: ReadonlyMap<string, LayoutPoint>): string | undefined {
    for (const [id, { y }] of at) if (Math.abs(y - point.y) <= 24) return id;
    return undefined;
  }

  #linkAt(point: LayoutPoint): string | undefined {
    const at = new Map<string, LayoutPoint>();
    for (const id of this.#works.keys()) {
      const place = this.#onScreen(id);
      if (place) at.set(id, place);
    }
    const shown = this.#props.links.filter((link) => !(link.outside && this.#props.outsideMode === 'hide'));
    return linkAt(point, shown, at, this.#bend);
  }

  #draw(): void {
    const { width, height } = this.#stage.size;
    const { placement, props } = { placement: this.#props.placement, props: this.#props };
    const toScreen = (point: LayoutPoint) => this.#stage.toScreen(point);
    const axis = { placement, toScreen, palette: this.#palette, props, width, height };
    clearLayer(this.#ground, width, height);
    drawGround(this.#ground, axis);
    clearLayer(this.#letters, width, height);
    const scene: LabelScene = {
      placement,
      toScreen: (id) => this.#onScreen(id),
      palette: this.#palette,
      strength: this.#strength,
      near: props.mode === 'home' ? new Set() : this.#near,
      half: (id) => this.#half.get(id) ?? 4,
      props,
    };
    if (placement.frame === 'upright') {
      const scale = width / placement.width;
      drawRows(this.#letters, scene, this.#works, ROW_TEXT_LEFT * scale, width);
    } else if (!this.#glide.moving) drawLabels(this.#letters, scene);
    drawYears(this.#letters, axis);
    this.#anchorEvidence();
    pictureDrawn();
  }

  #anchorEvidence(): void {
    const { evidence, links, onEvidenceAnchor } = this.#props;
    const link = evidence === undefined ? undefined : links.find(({ key }) => key === evidence);
    const from = link && this.#onScreen(link.from);
    const to = link && this.#onScreen(link.to);
    if (evidence === undefined) return;
    if (!link || !from || !to) {
      onEvidenceAnchor(undefined);
      return;
    }
    const middle = alongCurve(to, from, this.#bend(link, to, from), 0.5);
    const { accent } = this.#palette;
    this.#letters.fillStyle = accent;
    this.#letters.beginPath();
    this.#letters.arc(middle.x, middle.y, 4, 0, 2 * Math.PI);
    this.#letters.fill();
    onEvidenceAnchor({ middle, from, to });
  }
}
