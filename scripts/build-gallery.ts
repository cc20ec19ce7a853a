import { ensureGalleryBuilt } from './gallery/build';

/** The gallery as its tests open it. Ends with an error if it cannot be built. */
void ensureGalleryBuilt();
