import { describe, expect, test } from '@jest/globals';
import { runDeadline } from '../src/run/run-deadline.ts';

const now = new Date('2026-01-01T12:00:00Z');
const of = (credentialsExpire: string, minutes = 80): string =>
  runDeadline({ minutes, credentialsExpire, now }).toISOString();

describe('runDeadline', () => {
  test('is the run’s own where the credentials do not end, or end later', () => {
    expect(of('')).toBe('2026-01-01T13:20:00.000Z');
    expect(of('', 0)).toMatch(/^203/);
    expect(of('2026-01-01T20:00:00Z')).toBe('2026-01-01T13:20:00.000Z');
  });

  test('is five minutes before the end of the credentials where that is sooner', () => {
    expect(of('2026-01-01T13:00:00+00:00')).toBe('2026-01-01T12:55:00.000Z');
    expect(of('2026-01-01T12:15:00Z')).toBe('2026-01-01T12:10:00.000Z');
  });

  test.each(['2026-01-01T12:05:00Z', '2026-01-01T12:14:59Z', '2025-01-01T00:00:00Z'])(
    'refuses credentials that end at %s',
    (end) => {
      expect(() => of(end)).toThrow(expect.objectContaining({ code: 'CREDENTIALS_EXPIRE' }));
    },
  );

  test('refuses what is no time', () => {
    expect(() => of('soon')).toThrow(expect.objectContaining({ code: 'CREDENTIALS_INVALID' }));
  });
});
