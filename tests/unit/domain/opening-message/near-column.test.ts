import { describe, expect, it } from 'vitest';
import { nearColumn } from '@domain/opening-message/near-column';

const COLUMNS = ['first_name', 'last_name', 'plan', 'due_date', 'city', 'Kundennummer', 'नाम'];

describe('nearColumn', () => {
  it.each([
    ['firstname', 'first_name'],
    ['FirstName', 'first_name'],
    ['First Name', 'first_name'],
    ['frist_name', 'first_name'],
    ['fist_name', 'first_name'],
    ['name_first', 'first_name'],
    ['first', 'first_name'],
    ['customer_first_name', 'first_name'],
    ['Due-Date', 'due_date'],
    ['plans', 'plan'],
    ['kunden_nummer', 'Kundennummer'],
  ])('takes %s for %s', (name, column) => {
    expect(nearColumn(name, COLUMNS)).toBe(column);
  });
  it.each(['amount', 'name', 'pl', 'x', '', 'zip', 'agent', 'n'.repeat(500)])('knows no column for “%s”', (name) => {
    expect(nearColumn(name, COLUMNS)).toBeNull();
  });
  it('names none if several come into question', () => {
    expect(nearColumn('name1', ['name2', 'name3'])).toBeNull();
  });
});
