export type { Deviations, OpenedStore } from './store-contract';
export { storeContract } from './store-contract';
