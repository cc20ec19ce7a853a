/** Lets everything else go first that waits for this thread, such as the page's files. For the time between two long pieces of work. */
export const breathe = (): Promise<void> =>
  new Promise((done) => {
    setImmediate(done);
  });
