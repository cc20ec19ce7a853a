type Take = (file: File) => void;

/** Who on the screen takes files of recipients that are dropped on the window. */
export interface DroppedFiles {
  /** Takes them for as long as the caller is on screen; the newest counts. Answers its removal. */
  on(take: Take): () => void;
  /** False where nothing on screen takes them. */
  give(file: File): boolean;
}

export function createDroppedFiles(): DroppedFiles {
  let takers: readonly Take[] = [];
  return {
    on(take) {
      takers = [...takers, take];
      return () => {
        takers = takers.filter((other) => other !== take);
      };
    },
    give(file) {
      const taker = takers.at(-1);
      taker?.(file);
      return taker !== undefined;
    },
  };
}
