import { catalogueFor } from '@text/index';

/** The catalogue in the language of the window. */
export const text = catalogueFor(navigator.language);
