/**
 * A job posting for search engines: schema.org's JobPosting, as Google requires it.
 *
 * https://developers.google.com/search/docs/appearance/structured-data/job-posting
 *
 * @typedef {object} Opening
 * @property {string} title
 * @property {string} description  As HTML.
 * @property {string} employer
 * @property {boolean} remote
 * @property {string} city
 * @property {string} region
 * @property {string} country  Its code, empty if it is not known.
 * @property {{type: "Country" | "State", name: string}[]} within  Where people may work from, if it is remote.
 * @property {string} kind
 * @property {string} from
 * @property {string} until
 * @property {string} today
 * @property {string} benefits
 * @property {string} incentives  Equity and bonus.
 * @property {import("./pay-fields.js").PayRange | null} pay
 * @property {string} website
 * @property {string} number  The employer's own, of the opening.
 * @property {string} direct  Whether people apply on the page itself: "yes", "no" or empty.
 * @property {number} blanks  The number of empty blanks in the text.
 */

import { _, ngettext } from "./phrases.js";

/** @type {Record<string, string>} */
const UNITS = { hour: "HOUR", day: "DAY", week: "WEEK", month: "MONTH", year: "YEAR" };

/**
 * @param {Opening} opening
 * @returns {{data: Record<string, unknown>, missing: string[], wrong: string[], recommended: string[]}} what is required, what can't be, and what is recommended
 */
export function jobPosting(opening) {
  const late = untilFault(opening);
  const wrong = [late, fromFault(opening), websiteFault(opening.website)].filter(Boolean);
  const address = {
    "@type": "PostalAddress",
    addressLocality: opening.city.trim() || undefined,
    addressRegion: opening.region.trim() || undefined,
    addressCountry: opening.country || undefined,
  };
  const place = opening.remote
    ? {
        jobLocationType: "TELECOMMUTE",
        applicantLocationRequirements: listed(opening.within.map(({ type, name }) => ({ "@type": type, name }))),
      }
    : { jobLocation: { "@type": "Place", address } };
  const unit = UNITS[opening.pay?.period ?? ""];
  const pay = opening.pay &&
    unit && {
      baseSalary: {
        "@type": "MonetaryAmount",
        currency: opening.pay.currency,
        value: { "@type": "QuantitativeValue", ...amounts(opening.pay), unitText: unit },
      },
    };
  const data = {
    "@context": "https://schema.org/",
    "@type": "JobPosting",
    title: opening.title,
    description: opening.description,
    datePosted: opening.from,
    validThrough: (!late && opening.until) || undefined,
    employmentType: opening.kind || undefined,
    hiringOrganization: {
      "@type": "Organization",
      name: opening.employer || undefined,
      sameAs: webAddress(opening.website),
    },
    identifier: opening.number.trim()
      ? { "@type": "PropertyValue", name: opening.employer || undefined, value: opening.number.trim() }
      : undefined,
    directApply: opening.direct ? opening.direct === "yes" : undefined,
    ...place,
    ...pay,
    incentiveCompensation: opening.incentives || undefined,
    jobBenefits: opening.benefits || undefined,
  };
  return {
    data,
    missing: [
      ...(opening.employer ? [] : [_("the name of the company")]),
      ...(opening.country || (opening.remote && opening.within.length) ? [] : [_("the country")]),
      ...(opening.from ? [] : [_("the day of posting")]),
      ...(opening.blanks
        ? [ngettext("%(count)s blank in the text", "%(count)s blanks in the text", opening.blanks)]
        : []),
    ],
    wrong,
    recommended: [
      ...(opening.remote || opening.city.trim() ? [] : [_("the town or city")]),
      ...(pay ? [] : [_("the pay")]),
      ...(opening.kind ? [] : [_("the employment type")]),
      ...(opening.until ? [] : [_("the closing date")]),
    ],
  };
}

/**
 * One value by itself, several as a list.
 *
 * @template T
 * @param {T[]} values
 */
const listed = (values) => (values.length > 1 ? values : values[0]);

/** @param {import("./pay-fields.js").PayRange} pay */
const amounts = ({ low, high }) => (low === high ? { value: low } : { minValue: low, maxValue: high });

/**
 * What is wrong with the closing date, in a sentence.
 *
 * @param {{from: string, until: string, today: string}} dates
 */
export function untilFault({ from, until, today }) {
  if (until && until < today) return _("The closing date is in the past.");
  return until && until < from ? _("The closing date is before the day of posting.") : "";
}

/**
 * What is wrong with the day of posting, in a sentence.
 *
 * @param {{from: string, today: string}} dates
 */
export function fromFault({ from, today }) {
  const aYearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  return from && from < aYearAgo ? _("The day of posting is more than a year ago.") : "";
}

/**
 * What is wrong with the company's website, in a sentence.
 *
 * @param {string} typed
 */
export const websiteFault = (typed) =>
  typed.trim() && !webAddress(typed) ? _("The company website isn't a web address, such as https://example.com.") : "";

/**
 * The whole web address that a reader means; undefined if there is none.
 *
 * @param {string} typed  Such as `example.com`.
 */
function webAddress(typed) {
  const text = typed.trim();
  const whole = /^[a-z][a-z\d+.-]*:(?!\d)/i.test(text) ? text : `https://${text}`;
  const address = URL.canParse(whole) ? new URL(whole) : null;
  const isOnTheWeb = address && /^https?:$/.test(address.protocol) && /[^.]\.[^.]/.test(address.hostname);
  return isOnTheWeb && !/\s/.test(text) ? whole : undefined;
}

/**
 * The element to put into a page. Text can't close it early.
 *
 * @param {Record<string, unknown>} data
 */
export function toElement(data) {
  const json = JSON.stringify(data, null, 2).replaceAll("<", "\\u003c");
  return `<script type="application/ld+json">\n${json}\n</script>\n`;
}
