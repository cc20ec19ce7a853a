import type { TimeRefusal } from '@domain/time/time-refusal';
import { Cursor, refuse, Refused } from './cursor';
import type { Meaning } from './meaning';
import type { Of, Slots } from './slots';

type Outcome = { readonly slots: Slots } | { readonly refusal: TimeRefusal };

/**
 * Puts one meaning after the other into its slot. Every meaning but a filler must find one, and
 * none may be filled twice.
 */
export function fillSlots(meanings: readonly Meaning[]): Outcome {
  try {
    return { slots: new SlotFiller(meanings.filter(({ kind }) => kind !== 'filler')).fill() };
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.refusal };
    throw error;
  }
}

class SlotFiller {
  private readonly slots: Slots = {};
  private isNoon = false;
  /** Whether another word says in which half of the day a bare hour is. */
  private readonly hasHalfOrPart: boolean;
  private readonly cursor: Cursor;

  constructor(meanings: readonly Meaning[]) {
    this.cursor = new Cursor(meanings);
    this.hasHalfOrPart = meanings.some(({ kind }) => kind === 'half' || kind === 'part');
  }

  fill(): Slots {
    while (!this.cursor.isAtEnd) this.step();
    if (this.slots.which !== undefined && this.slots.weekday === undefined) this.thisPartOfToday();
    const { half, part } = this.slots;
    if (this.isNoon && (half ?? part) !== undefined) refuse({ code: 'several-times' });
    return this.slots;
  }

  /** `this evening` is the one of today. */
  private thisPartOfToday(): void {
    const { which, part } = this.slots;
    if (which !== 'this' || part === undefined) refuse({ code: 'not-understood' });
    delete this.slots.which;
    this.set('days', 0);
  }

  private step(): void {
    const meaning = this.cursor.next();
    switch (meaning.kind) {
      case 'filler':
        return;
      case 'at':
        if (this.cursor.peek()?.kind === 'number') this.spokenHour();
        return;
      case 'clock':
        this.set('clock', meaning);
        this.cursor.skip('hour-word');
        return;
      case 'minutes-past':
        this.minutesPast(meaning.minutes);
        return;
      case 'number':
        this.number(meaning);
        return;
      case 'ordinal':
        this.monthBehind(meaning.value);
        return;
      case 'month':
        this.dayBehind(meaning.month);
        return;
      case 'date':
        this.set('date', meaning);
        return;
      case 'iso-week':
        this.set('isoWeek', meaning);
        return;
      case 'weekday':
        this.set('weekday', meaning.weekday);
        return;
      case 'days-from-today':
        this.set('days', meaning.days);
        return;
      case 'weeks-from-now':
        this.set('weeks', meaning.weeks);
        return;
      case 'next':
      case 'this':
        this.set('which', meaning.kind);
        return;
      case 'in':
        this.duration();
        return;
      case 'now':
        this.set('now', true);
        return;
      case 'noon':
        this.isNoon = true;
        this.set('clock', { kind: 'clock', hour: 12, minute: 0, second: 0, is24: true });
        return;
      case 'midnight':
        refuse({ code: 'midnight' });
        return;
      case 'half':
        this.set('half', meaning.half);
        return;
      case 'part':
        this.set('part', meaning);
        return;
      case 'offset':
        // `UTC+2`: the name alone says zero, the figure behind it is part of the same piece.
        this.set('offset', meaning.minutes);
        return;
      case 'zone':
        this.set('zone', meaning.name);
        return;
      case 'abbreviation':
        this.set('abbreviation', meaning.name);
        return;
      case 'refused':
        refuse(meaning.refusal);
        return;
      case 'later':
      case 'unit':
      case 'hour-word':
      case 'minute-word':
      case 'year-word':
      case 'month-word':
      case 'day-word':
        refuse({ code: 'not-understood' });
    }
  }

  private set<Name extends keyof Slots>(name: Name, value: NonNullable<Slots[Name]>): void {
    if (this.slots[name] !== undefined) refuse({ code: 'several-times' });
    this.slots[name] = value;
  }

  private setHour(hour: number, is24: boolean): void {
    let minute = 0;
    const next = this.cursor.peek();
    if (next?.kind === 'number' && next.text.length <= 2 && is24 && !this.beginsDate()) {
      this.cursor.next();
      this.cursor.skip('minute-word');
      minute = next.value;
    }
    this.set('clock', { kind: 'clock', hour, minute, second: 0, is24 });
  }

  /** Whether the number that comes next is a day before its month. */
  private beginsDate(): boolean {
    const kind = this.cursor.peek(1)?.kind;
    return kind === 'month' || kind === 'month-word' || kind === 'year-word' || kind === 'unit';
  }

  /** A number behind `at`: an hour, certain only where it cannot be one of twelve. */
  private spokenHour(): void {
    const number = this.cursor.next();
    if (number.kind !== 'number') return;
    const word = this.cursor.peek();
    if (word?.kind === 'hour-word') {
      this.cursor.next();
      this.setHour(number.value, word.is24);
      return;
    }
    if (number.text.length > 2) refuse({ code: 'bare-number', number: number.text });
    this.set('clock', { kind: 'clock', hour: number.value, minute: 0, second: 0, is24: false });
  }

  private number(number: Of<'number'>): void {
    const next = this.cursor.peek();
    switch (next?.kind) {
      case 'month':
        this.monthBehind(number.value);
        return;
      case 'year-word':
        this.cursor.next();
        this.numericDate(number);
        return;
      case 'month-word':
        this.cursor.next();
        this.dayInDigits(null, number.value);
        return;
      case 'hour-word':
        this.cursor.next();
        this.setHour(number.value, next.is24);
        return;
      case 'half':
        this.set('clock', { kind: 'clock', hour: number.value, minute: 0, second: 0, is24: false });
        return;
      case 'noon':
        // `12 noon`: the word beside it says the same.
        if (number.value === 12) return;
        break;
      case 'unit':
        this.cursor.back();
        this.duration();
        return;
      default:
    }
    if (this.hasHalfOrPart && number.text.length <= 2 && this.slots.clock === undefined) {
      this.set('clock', { kind: 'clock', hour: number.value, minute: 0, second: 0, is24: false });
      return;
    }
    refuse({ code: 'bare-number', number: number.text });
  }

  /** `half past 9`, `quarter to 10 pm`. */
  private minutesPast(minutes: number): void {
    const number = this.cursor.next();
    if (number.kind !== 'number') refuse({ code: 'not-understood' });
    const hour = minutes < 0 ? number.value - 1 : number.value;
    const shown = minutes < 0 && hour === 0 ? 12 : hour;
    this.cursor.skip('hour-word');
    this.set('clock', { kind: 'clock', hour: shown, minute: (minutes + 60) % 60, second: 0, is24: false });
  }

  /** `2 March`, `2. März 2027`: the day was read. */
  private monthBehind(day: number): void {
    const month = this.cursor.next();
    if (month.kind === 'month') this.set('date', { year: this.yearHere(), month: month.month, day });
    else refuse({ code: 'bare-number', number: String(day) });
  }

  /** `March 2`, `Mar 2nd, 2027`: the month was read. */
  private dayBehind(month: number): void {
    const day = this.cursor.next();
    if (day.kind !== 'number' && day.kind !== 'ordinal') refuse({ code: 'no-day' });
    if (day.kind === 'number' && day.text.length > 2) refuse({ code: 'no-day' });
    this.set('date', { year: this.yearHere(), month, day: day.value });
  }

  /**
   * The year that follows a day and a month. Of fewer than four digits it may be an hour as well,
   * so it is none.
   */
  private yearHere(): number | null {
    const year = this.cursor.peek();
    if (year?.kind !== 'number') return null;
    const next = this.cursor.peek(1)?.kind;
    if (next === 'hour-word' || next === 'half' || next === 'month') return null;
    if (year.text.length === 4) {
      this.cursor.next();
      return year.value;
    }
    if (this.hasHalfOrPart) return null;
    refuse({ code: 'two-digit-year', year: year.text });
  }

  private numericDate(year: Of<'number'>): void {
    if (year.text.length !== 4) refuse({ code: 'two-digit-year', year: year.text });
    const month = this.cursor.next();
    if (month.kind === 'month') this.dayInDigits(year.value, month.month);
    else if (month.kind === 'number' && this.cursor.skip('month-word')) this.dayInDigits(year.value, month.value);
    else refuse({ code: 'no-day' });
  }

  private dayInDigits(year: number | null, month: number): void {
    const day = this.cursor.next();
    if (day.kind !== 'number') refuse({ code: 'no-day' });
    this.cursor.skip('day-word');
    this.set('date', { year, month, day: day.value });
  }

  /**
   * `in 2 hours 30 minutes`, `2 hours from now`, `30分後`. Without such a word it is not known what a
   * length of time is meant for.
   */
  private duration(): void {
    const isAhead = this.cursor.previous?.kind === 'in';
    const lengths: Slots['duration'] = {};
    for (;;) {
      const [number, unit] = [this.cursor.peek(), this.cursor.peek(1)];
      if (number?.kind !== 'number' || unit?.kind !== 'unit') break;
      if (lengths[unit.unit] !== undefined) refuse({ code: 'several-times' });
      lengths[unit.unit] = number.value;
      this.cursor.next();
      this.cursor.next();
    }
    if (Object.keys(lengths).length === 0) refuse({ code: 'not-understood' });
    const isBehind = this.cursor.skip('later');
    if (isAhead === isBehind) refuse({ code: 'not-understood' });
    this.set('duration', lengths);
  }
}
