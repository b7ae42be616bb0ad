/** What joins the headings above an item of a reading list, outermost first, in `LISTED_IN.sections`. */
export const SECTION_SEPARATOR = ' › ';
