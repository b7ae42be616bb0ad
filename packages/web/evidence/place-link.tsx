import { useWords } from '../words/use-words';
import type { EvidencePlace } from './evidence-place';

interface PlaceLinkProps {
  readonly place: EvidencePlace;
  /** Where there is little room: "2.2" for "section 2.2". */
  readonly short?: boolean;
  readonly tabIndex?: number;
}

/** The link to where the evidence can be read; nothing where it names no address. */
export function PlaceLink({ place, short = false, tabIndex }: PlaceLinkProps) {
  const { t } = useWords();
  const { url, key, label, within } = place;
  if (!url) return null;
  const part = short ? within?.replace(/^(section|sec\.|§)\s*/i, '') : within;
  const text = [key ? t(`place.${key}`) : label, short && part && part.length > SHORT ? undefined : part];
  return (
    <a href={url} target="_blank" rel="noreferrer" tabIndex={tabIndex}>
      {text.filter(Boolean).join(t('join.comma'))}
    </a>
  );
}

/** Longest part that stands beside the name of a place in a list. */
const SHORT = 9;
