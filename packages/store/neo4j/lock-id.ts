/** Id of the `Source` that stands in the graph while a load runs; no other source can have it. */
export const LOCK_ID = 'source:~load';
