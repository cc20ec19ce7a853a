/** Filled by the campaign room: names, hints and problems of the fields. */
export const campaign = {};
