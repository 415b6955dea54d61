import { describe, expect, it } from 'vitest';
import { anywhere, siteFrom } from './site.ts';

describe('where the site stands', () => {
  it('may be unsaid', () => {
    expect(siteFrom({})).toEqual(anywhere);
    expect(siteFrom({ SITE_ADDRESS: '' })).toEqual(anywhere);
  });

  it('is an address with one slash at its end', () => {
    expect(siteFrom({ SITE_ADDRESS: 'https://a.org/book' }).address).toBe('https://a.org/book/');
    expect(siteFrom({ SITE_ADDRESS: 'https://a.org/' }).address).toBe('https://a.org/');
  });

  it('takes reports by e-mail or on a page', () => {
    expect(siteFrom({ REPORT_TO: 'editor@a.org' }).reportTo).toBe('editor@a.org');
    expect(siteFrom({ REPORT_TO: 'https://a.org/new' }).reportTo).toBe('https://a.org/new');
  });

  it('is refused by name where it cannot be used', () => {
    expect(() => siteFrom({ SITE_ADDRESS: 'a.org/book' })).toThrow('SITE_ADDRESS: expected');
    expect(() => siteFrom({ REPORT_TO: 'nobody' })).toThrow('REPORT_TO: expected');
  });
});
