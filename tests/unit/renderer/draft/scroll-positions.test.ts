import { describe, expect, it } from 'vitest';
import { distanceTo, noteScroll, placeAmong, type RowPlace, scrollOf } from '@renderer/draft/scroll-positions';
import { fakeMain } from '../fake-main';
import { appOver } from '../page-state';
import { id } from '../samples';

it('each draft of a window has a place of its own, until it is at the top again', () => {
  const app = appOver(fakeMain({}));
  const [name, zone] = [
    { field: 'name', above: 0.5, cut: 20, below: 0, width: 500 },
    { field: 'retry_policy', above: 0, cut: 0, below: 4, width: 500 },
  ];
  noteScroll(app, id(1), name);
  noteScroll(app, id(2), zone);
  expect([scrollOf(app, id(1)), scrollOf(app, id(2)), scrollOf(app, id(3))]).toEqual([name, zone, null]);
  expect(scrollOf(appOver(fakeMain({})), id(1))).toBeNull();
  noteScroll(app, id(1), null);
  expect(scrollOf(app, id(1))).toBeNull();
});

describe('the field at the top of the editor', () => {
  const rows: readonly RowPlace[] = [
    { field: 'name', top: -90, height: 40, width: 500 },
    { field: 'campaign_context', top: -40, height: 0, width: 500 },
    { field: 'schedule_start_time', top: -30, height: 40, width: 500 },
    { field: 'schedule_end_time', top: 14, height: 40, width: 500 },
  ];

  it('is the first of which something is in sight', () => {
    expect(placeAmong(rows)).toEqual({ field: 'schedule_start_time', above: 0.75, cut: 30, below: 0, width: 500 });
    expect(placeAmong(rows.slice(3))).toEqual({ field: 'schedule_end_time', above: 0, cut: 0, below: 14, width: 500 });
    expect(placeAmong(rows.slice(0, 2))).toBeNull();
  });

  it('stands there again after the rows above got higher, and it did as well', () => {
    const place = { field: 'schedule_start_time', above: 0.75, cut: 30, below: 0, width: 500 };
    expect(distanceTo(place, { field: 'schedule_start_time', top: 210, height: 80, width: 300 })).toBe(270);
    const gap = { field: 'schedule_end_time', above: 0, cut: 0, below: 14, width: 500 };
    expect(distanceTo(gap, { field: 'schedule_end_time', top: -100, height: 80, width: 300 })).toBe(-114);
  });

  it('is cut at the same pixel as long as it is as wide, whatever was added at its end', () => {
    const place = { field: 'recipients', above: 0.5, cut: 400, below: 0, width: 500 };
    expect(distanceTo(place, { field: 'recipients', top: 100, height: 820, width: 500 })).toBe(500);
    expect(distanceTo(place, { field: 'recipients', top: 100, height: 820, width: 300 })).toBe(510);
  });
});
