/** The mark in the browser's timings at which the first picture was drawn. */
const DRAWN = 'picture-drawn';

let resolve: () => void = () => undefined;

/** Settles with the first picture of the page: what can wait for it is not fetched before. */
export const firstPicture: Promise<void> = new Promise((done) => {
  resolve = done;
});

/** Says that a picture is on the screen. */
export function pictureDrawn(): void {
  if (performance.getEntriesByName(DRAWN).length === 0) performance.mark(DRAWN);
  resolve();
}
