import { type LineKind, organisationColour, type Palette, type Shape, shapeOf } from '@stemma/layout';
import { familyOf, RELATION_FAMILIES, RELATIONS, WORK_KINDS } from '@stemma/model';
import type { SvgPicture } from './svg-picture';

/** What an entry of the key shows before its words. */
type Sample =
  | { readonly shape: Shape; readonly fill: string; readonly stub?: boolean }
  | { readonly line: LineKind; readonly disputed?: boolean };

export interface LegendEntry {
  readonly sample: Sample;
  readonly name: string;
  readonly count: number;
}

export interface LegendGroup {
  readonly title: string;
  readonly entries: readonly LegendEntry[];
}

/** The key of a picture: only what is on it, with counts. */
export function legendGroups(picture: SvgPicture, palette: Palette): LegendGroup[] {
  const groups = [
    kinds(picture, palette),
    ...families(picture),
    others(picture),
    organisations(picture, palette),
  ];
  return groups
    .map(({ title, entries }) => ({ title, entries: entries.filter(({ count }) => count > 0) }))
    .filter(({ entries }) => entries.length > 0);
}

function kinds({ works, words }: SvgPicture, palette: Palette): LegendGroup {
  const entries = WORK_KINDS.map((kind) => ({
    sample: { shape: shapeOf(kind), fill: palette.edge },
    name: words.kind[kind],
    count: works.filter((work) => work.kind === kind).length,
  }));
  const stubs = {
    sample: { shape: 'disc', fill: palette.edge, stub: true } as const,
    name: words.stub,
    count: works.filter(({ stub }) => stub).length,
  };
  return { title: words.kinds, entries: [...entries, stubs] };
}

function families({ links, words }: SvgPicture): LegendGroup[] {
  return RELATION_FAMILIES.map((family) => ({
    title: words.family[family],
    entries: RELATIONS.filter((relation) => familyOf(relation) === family).map((relation) => ({
      sample: { line: relation },
      name: words.relation[relation],
      count: links.filter(({ kind }) => kind === relation).length,
    })),
  }));
}

function others({ links, words }: SvgPicture): LegendGroup {
  const entry = (line: LineKind, name: string) => ({
    sample: { line },
    name,
    count: links.filter(({ kind }) => kind === line).length,
  });
  const disputed = {
    sample: { line: 'architecture', disputed: true } as const,
    name: words.disputed,
    count: links.filter((link) => link.disputed).length,
  };
  const lines = [
    entry('introduced-in', words.introducedIn),
    entry('cites', words.cites),
    entry('bridge', words.bridge),
  ];
  return { title: words.otherLines, entries: [...lines, disputed] };
}

function organisations(
  { organisations, otherOrganisations, words }: SvgPicture,
  palette: Palette,
): LegendGroup {
  const disc = (slot?: number) => ({ shape: 'disc', fill: organisationColour(palette, slot) }) as const;
  const coloured = organisations.map(({ name, slot, works }) => ({ sample: disc(slot), name, count: works }));
  const name = words.otherOrganisations(otherOrganisations.count);
  return {
    title: words.organisations,
    entries: [...coloured, { sample: disc(), name, count: otherOrganisations.works }],
  };
}
