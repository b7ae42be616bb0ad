import { fold, type Identifier, normaliseUrl, recognise } from '@stemma/model';
import type { Correction, DescribedSource, WorkRecord } from '../record';
import { problemOf, type ResolveProblem } from './resolve-problem';
import type { Said, SaidWork } from './said';
import type { SourceFacts } from './source-bundle';
import { compareTitles } from './title-agreement';
import { type TitleForm, titleForms } from './title-form';

interface KnownCorrection {
  readonly said: SaidWork;
  readonly correction: Correction;
  readonly forms: readonly TitleForm[];
  readonly isMeant: (source: SourceFacts) => boolean;
  /** A work of the meant source was seen, and one that says what is corrected. */
  loaded: boolean;
  met: boolean;
}

/**
 * The canon's corrections: where the named source gives the wrong identifier or address to a work that
 * by its titles is the corrected one, the record is taken with the right ones instead. None is of its own source.
 * A source that a person loaded under another id is found by format and title. A correction of anything
 * else (a year, a name) is only shown.
 */
export class Corrections {
  readonly #known: readonly KnownCorrection[];

  /** @param correcting the works of the canon that carry a correction, in order. */
  constructor(correcting: readonly SaidWork[], described: readonly Said<DescribedSource>[]) {
    this.#known = correcting.flatMap((said): KnownCorrection[] => {
      const { correction } = said.record;
      if (said.source.format !== 'canon' || !correction || !recognise(correction.says)) return [];
      const title = described.find(({ record }) => record.id === correction.source)?.record.title;
      const isMeant = (source: SourceFacts) =>
        source.id === correction.source ||
        (source.format === 'reading-list' && title !== undefined && fold(source.title) === fold(title));
      return [{ said, correction, forms: titleForms(said.record), isMeant, loaded: false, met: false }];
    });
  }

  /** A record as it is to be taken; the same one where nothing is corrected. */
  applyTo(work: SaidWork): WorkRecord {
    let { record } = work;
    for (const known of this.#known) {
      const { said, correction, forms } = known;
      if (isSame(said, work) || !known.isMeant(work.source)) continue;
      known.loaded = true;
      // A source mends what it says itself: what it says against itself is told from that alone.
      if (said.source.id === work.source.id) continue;
      if (!states(work.stated, correction) || compareTitles(forms, titleForms(work.stated)) !== 'agree')
        continue;
      known.met = true;
      record = corrected(record, said.record, correction);
    }
    return record;
  }

  /** Corrections of what no source says; to be asked when all records were seen. */
  problems(): ResolveProblem[] {
    return this.#known.flatMap(({ said, correction, loaded, met }) => {
      if (!loaded || met) return [];
      const reason = `${correction.source} does not say ${correction.says} of "${said.record.title}"; take the correction out`;
      return problemOf('correction-not-met', said, reason);
    });
  }
}

function isSame(a: SaidWork, b: SaidWork): boolean {
  return a.source.id === b.source.id && a.stated.key === b.stated.key;
}

function states(record: WorkRecord, { says }: Correction): boolean {
  return (
    record.identifiers.includes(identifierOf(says)) ||
    [record.url, ...record.links.map((link) => link.url)].some((url) => url && leadsTo(url, says))
  );
}

function corrected(record: WorkRecord, right: WorkRecord, { says }: Correction): WorkRecord {
  const identifiers = record.identifiers.filter((identifier) => identifier !== identifierOf(says));
  const links = record.links.flatMap((link) => {
    if (!leadsTo(link.url, says)) return [link];
    return right.url ? [{ ...link, url: right.url }] : [];
  });
  return {
    ...record,
    identifiers: [...new Set([...identifiers, ...right.identifiers])],
    url: record.url && leadsTo(record.url, says) ? right.url : record.url,
    links,
  };
}

function leadsTo(url: string, says: string): boolean {
  return (recognise(url) ?? normaliseUrl(url) ?? url) === identifierOf(says);
}

function identifierOf(says: string): Identifier {
  return recognise(says) ?? says;
}
