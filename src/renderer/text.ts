import { catalogueFor } from '@shared/text';

/** The catalogue in the language of the window. */
export const text = catalogueFor(navigator.language);
