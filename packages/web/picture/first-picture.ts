let resolve: () => void = () => undefined;

/** Settles with the first picture of the page: what can wait for it is not fetched before. */
export const firstPicture: Promise<void> = new Promise((done) => {
  resolve = done;
});

/** Says that a picture is on the screen. */
export function pictureDrawn(): void {
  resolve();
}
