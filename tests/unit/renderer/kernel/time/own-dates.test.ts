import { afterEach, expect, it } from 'vitest';
import { LANGUAGES } from '@domain/system/languages';
import { DATE_ORDERS, HOUR_CLOCKS } from '@domain/time/date-format';
import { ENGLISH_DATES, provideDateTexts } from '@domain/time/date-texts';
import { parseTimeText, wallClockText } from '@domain/time/time-text';
import { readNatural } from '@renderer/kernel/time/natural';
import { loadCatalogue } from '@text/index';

afterEach(() => {
  provideDateTexts(() => ENGLISH_DATES);
});

const EVERY_MONTH = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0'));
const FORMATS = DATE_ORDERS.flatMap((dateOrder) => HOUR_CLOCKS.map((hourClock) => ({ dateOrder, hourClock })));

it.each(LANGUAGES)('a time field reads back every time that it shows in %s', async (language) => {
  const { dates } = (await loadCatalogue(language)).frame;
  provideDateTexts(() => dates);
  const context = { zone: 'UTC', now: new Date('2027-03-10T12:00:00Z'), current: null, usualTime: '09:00' };
  const wrong = FORMATS.flatMap((format) =>
    EVERY_MONTH.flatMap((month) =>
      ['00:05', '06:00', '12:30', '23:59'].flatMap((time) => {
        const local = `2027-${month}-21T${time}`;
        const shown = wallClockText(local, { ...format, firstDayOfWeek: 1 });
        const reading = readNatural(shown, { ...context, locale: 'en-GB', language });
        const read = parseTimeText(shown)?.local ?? (reading.kind === 'time' ? reading.edit.local : null);
        return read === local ? [] : [`${shown}: ${String(read)}`];
      }),
    ),
  );
  expect(wrong).toEqual([]);
});

it.each(LANGUAGES)('names of days and months differ in %s', async (language) => {
  const { months, weekdays } = (await loadCatalogue(language)).frame.dates;
  expect([new Set(months).size, new Set(weekdays).size]).toEqual([12, 7]);
});
