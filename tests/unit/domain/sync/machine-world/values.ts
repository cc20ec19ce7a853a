import { BASE, type Field } from '../../../../integration/outbox/support/outbox-model';

/** Values of some fields: of a campaign, or of an update. */
export type Values = Readonly<Partial<Record<Field, string>>>;

export const FIELDS: readonly Field[] = ['name', 'campaign_context'];

/** What every campaign has at first. */
export const START: Values = { name: BASE.name, campaign_context: BASE.campaign_context };

/** Those of the values for which the test holds. */
export const only = (values: Values, test: (field: Field, value: string) => boolean): Values =>
  Object.fromEntries(
    FIELDS.flatMap((field) => {
      const value = values[field];
      return value !== undefined && test(field, value) ? [[field, value]] : [];
    }),
  );

export const isSame = (one: Values, other: Values): boolean => FIELDS.every((field) => one[field] === other[field]);

export const isEmpty = (values: Values): boolean => Object.keys(values).length === 0;
