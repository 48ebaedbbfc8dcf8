import { describe, expect, it } from 'vitest';
import { readDateEntry } from './date-entry';
import { plainDate } from './plain-date';

const today = plainDate('2018-07-26');

describe('readDateEntry', () => {
  it.each([
    ['2018-07-21', '2018-07-21'],
    ['2018/7/9', '2018-07-09'],
    ['2018.07.09', '2018-07-09'],
    ['20180709', '2018-07-09'],
    ['2018年7月9日', '2018-07-09'],
    ['7.9', '2018-07-09'],
    ['7-9', '2018-07-09'],
    ['7月9号', '2018-07-09'],
    ['７．９', '2018-07-09'],
    ['今天', '2018-07-26'],
    ['昨天', '2018-07-25'],
    ['前天', '2018-07-24'],
    ['Tomorrow', '2018-07-27'],
  ])('reads %s', (typed, date) => {
    expect(readDateEntry(typed, today)).toBe(date);
  });

  it.each(['', '13', '2018-02-29', '2018-13-01', '31.6', 'soon', '2018-7'])('refuses %s', (typed) => {
    expect(readDateEntry(typed, today)).toBeNull();
  });
});
