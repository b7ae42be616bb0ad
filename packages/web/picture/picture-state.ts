import type { Palette } from '@stemma/layout';
import { type Bend, bendsOf } from './bends';
import { neighbourhood, type Strength, strengthOf } from './emphasis';
import { readPalette, rgb } from './palette';
import type { PictureLink, PictureProps, PictureWork } from './picture-props';
import type { Look } from './stage/look';
import type { LayoutPoint, StageLink, StageWork } from './stage/sigma-stage';
import { type Appearance, halfSize, positions, ringedWorks, stageLink, stageWork } from './stage-items';

/** What is drawn anew where one of these differs: a new picture, or all marks of the same one. */
const PARTS = ['placement', 'works', 'links', 'pins'] as const;
const MARKS = ['theme', 'mode', 'chosen', 'outside', 'outsideMode', 'evidence'] as const;

/** Works and links as the stage draws them. */
interface StageItems {
  readonly works: readonly StageWork[];
  readonly links: readonly StageLink[];
}

/** What follows from the props of a picture, derived once a change and not at each frame or move of the pointer. */
export class PictureState {
  props: PictureProps;
  palette: Palette;
  strength: Strength;
  /** Works joined to the chosen one. */
  near: ReadonlySet<string> = new Set();
  works: ReadonlyMap<string, PictureWork> = new Map();
  links: ReadonlyMap<string, PictureLink> = new Map();
  bend: Bend = () => 0;
  /** Places now, in layout units: those of the placing, or on the way to them. */
  at: Map<string, LayoutPoint> = new Map();
  #radius: ReadonlyMap<string, number> = new Map();
  #appearance: Appearance;

  constructor(props: PictureProps) {
    this.props = props;
    this.palette = readPalette(props.theme);
    this.strength = strengthOf(props);
    this.#appearance = this.#appear();
  }

  /**
   * Takes over new props. Answers `replaced` for another picture or placing, else the items that have
   * changed on the same places: a hover changes those alone that it touches or leaves.
   */
  take(props: PictureProps): 'replaced' | StageItems {
    const before = this.props;
    const faded = this.strength;
    this.props = props;
    if (before.theme !== props.theme) this.palette = readPalette(props.theme);
    this.strength = strengthOf(props);
    if (before.links !== props.links || before.chosen !== props.chosen)
      this.near = neighbourhood(props.links, props.chosen.slice(-1)).works;
    if (PARTS.some((part) => before[part] !== props[part])) return 'replaced';
    this.#appearance = this.#appear();
    if (MARKS.some((mark) => before[mark] !== props[mark])) return this.all();
    const { strength } = this;
    return this.items(
      [...new Set([...faded.works, ...strength.works])].flatMap((id) => this.works.get(id) ?? []),
      [...new Set([...faded.links, ...strength.links])].flatMap((key) => this.links.get(key) ?? []),
    );
  }

  /** Puts the works where the placing has them. */
  lay(): void {
    const { placement, pins, works, links, chosen } = this.props;
    this.works = new Map(works.map((work) => [work.id, work]));
    this.links = new Map(links.map((link) => [link.key, link]));
    this.bend = bendsOf(links, placement.frame === 'upright');
    this.near = neighbourhood(links, chosen.slice(-1)).works;
    this.#radius = new Map(placement.works.map(({ id, radius }) => [id, radius]));
    this.move(positions(placement, pins, this.works));
  }

  move(at: ReadonlyMap<string, LayoutPoint>): void {
    this.at = new Map(at);
    this.#appearance = this.#appear();
  }

  /** Moves one work alone; answers it and the lines that go with it. */
  drag(id: string, place: LayoutPoint): StageItems {
    this.at.set(id, place);
    const work = this.works.get(id);
    const joined = this.props.links.filter(({ from, to }) => from === id || to === id);
    return this.items(work ? [work] : [], joined);
  }

  all(): StageItems {
    return this.items(this.props.works, this.props.links);
  }

  items(works: readonly PictureWork[], links: readonly PictureLink[]): StageItems {
    return {
      works: works.flatMap((work) => stageWork(work, this.#appearance)),
      links: links.flatMap((link) => stageLink(link, this.#appearance)),
    };
  }

  isHidden(id: string): boolean {
    return this.props.outsideMode === 'hide' && this.props.outside.has(id);
  }

  /** Links that are on the screen. */
  shownLinks(): readonly PictureLink[] {
    const { links, outsideMode } = this.props;
    return outsideMode === 'hide' ? links.filter(({ outside }) => !outside) : links;
  }

  /** Half the size of a work's shape as it is drawn; px. */
  half(id: string): number {
    const work = this.works.get(id);
    return work ? halfSize(work, this.#appearance) : 0;
  }

  look(): Look {
    const { paper, ink2, accent } = this.palette;
    return { paper: rgb(paper), ink2: rgb(ink2), accent: rgb(accent), fade: this.strength.fade };
  }

  #appear(): Appearance {
    return {
      props: this.props,
      at: this.at,
      palette: this.palette,
      strength: this.strength,
      bend: this.bend,
      radius: this.#radius,
      ringed: ringedWorks(this.props),
    };
  }
}
