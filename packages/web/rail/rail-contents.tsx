import { SearchBox } from '../search/search-box';
import { FacetSection } from './facet-section';
import { GapSection } from './gap-section';
import { OrganisationSection } from './organisation-section';
import styles from './rail.module.css';
import { YearSection } from './year-section';

/** How many values of a facet stand in the rail; the heading opens all. */
const FIRST = { topic: 5, author: 4, kind: 5 } as const;

export function RailContents() {
  return (
    <div className={styles.contents}>
      <SearchBox size="rail" />
      <YearSection />
      <OrganisationSection />
      <FacetSection facet="topic" first={FIRST.topic} />
      <FacetSection facet="author" first={FIRST.author} />
      <FacetSection facet="kind" first={FIRST.kind} />
      <GapSection />
    </div>
  );
}
