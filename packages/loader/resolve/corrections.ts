import { fold, type Identifier, normaliseUrl, recognise } from '@stemma/model';
import type { Correction, DescribedSource, WorkRecord } from '../record';
import { problemOf, type ResolveProblem } from './resolve-problem';
import type { Said, SaidWork } from './said';
import { compareTitles } from './title-agreement';
import { titleForms } from './title-form';

/**
 * Applies the canon's corrections: where the named source gives the wrong identifier or address to a
 * work that by its titles is the corrected one, the record is taken with the right ones instead.
 * A source that a person loaded under another id is found by format and title. A correction of anything
 * else (a year, a name) is only shown.
 */
export function applyCorrections(
  works: readonly SaidWork[],
  described: readonly Said<DescribedSource>[],
): { works: SaidWork[]; problems: ResolveProblem[] } {
  const taken = [...works];
  const problems: ResolveProblem[] = [];
  for (const said of works) {
    const { correction } = said.record;
    if (said.source.format !== 'canon' || !correction || !recognise(correction.says)) continue;
    const title = described.find(({ record }) => record.id === correction.source)?.record.title;
    const isMeant = ({ source }: SaidWork) =>
      source.id === correction.source ||
      (source.format === 'reading-list' && title !== undefined && fold(source.title) === fold(title));
    const forms = titleForms(said.record);
    let loaded = false;
    let met = false;
    taken.forEach((other, index) => {
      if (other === said || !isMeant(other)) return;
      loaded = true;
      if (!states(other.stated, correction) || compareTitles(forms, titleForms(other.stated)) !== 'agree')
        return;
      met = true;
      taken[index] = { ...other, record: corrected(other.record, said.record, correction) };
    });
    if (loaded && !met) {
      const reason = `${correction.source} does not say ${correction.says} of "${said.record.title}"; take the correction out`;
      problems.push(problemOf('correction-not-met', said, reason));
    }
  }
  return { works: taken, problems };
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
