/** Derived property that full text is built on; never seen outside the adapter. */
export const SEARCH_PROPERTY = '_search';
