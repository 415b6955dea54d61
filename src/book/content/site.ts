/** What the one who publishes the book may say of where it stands; null where nothing is said. */
export interface Site {
  /** The address of the first page, with its last slash: SITE_ADDRESS. */
  address: string | null;
  /** An e-mail address, or the address of a page that takes reports: REPORT_TO. */
  reportTo: string | null;
}

export const anywhere: Site = { address: null, reportTo: null };

/** Reads the environment of a build; what cannot be used is refused by name. */
export function siteFrom(environment: Record<string, string | undefined>): Site {
  const { SITE_ADDRESS: address, REPORT_TO: reportTo } = environment;
  return {
    address: address ? webAddress('SITE_ADDRESS', address).replace(/\/*$/, '/') : null,
    reportTo: !reportTo
      ? null
      : /^[^\s@/]+@[^\s@/]+$/.test(reportTo)
        ? reportTo
        : webAddress('REPORT_TO', reportTo),
  };
}

function webAddress(name: string, value: string): string {
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) {
    throw new Error(`${name}: expected an address such as https://example.org/book/, got ${value}`);
  }
  return value;
}
