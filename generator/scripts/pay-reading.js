/**
 * Reads pay from a text: single amounts and ranges, with currency and period.
 *
 * @typedef {import("./pay-amounts.js").Amount} Amount
 *
 * @typedef {object} Pay
 * @property {number} low  Never above `high`.
 * @property {number} high
 * @property {string} currency  Its code; empty if the text doesn’t name one.
 * @property {string} period  year, month, week, day or hour; empty if the text doesn’t say.
 * @property {number} amounts  1 or 2; 0 if there is none.
 * @property {boolean} open  Whether an end is open: “up to”, “from”, “$150,000+”.
 * @property {boolean} isReversed  Whether the first amount is above the second.
 * @property {boolean} isSigned  Whether it has a currency, a multiple such as k, or a period of its own.
 * @property {number} start
 * @property {number} end
 */
import { findAmounts } from "./pay-amounts.js";

const PERIODS = ["hour", "day", "week", "month", "year"];
const EACH = "(?:\\b(?:per|an?|each|every|por|pro|par|al|je|im)\\s|/\\s?|\\bp\\.\\s?)?";
const NAMES =
  "(hours?\\b|hourly|hr\\b|hrs\\b|h\\b|stunde)|(days?\\b|daily|diem)|(weeks?\\b|weekly|wk\\b)|" +
  "(months?\\b|monthly|mo\\b|mês|mes\\b|mois|monat|mtl\\b|mth\\b|miesiąc)|" +
  "(years?\\b|yearly|yr\\b|annum|annual(?:ly)?|annuel|anno|jahr|jährlich|año|ano\\b|p\\.?\\s?a\\b\\.?|lpa\\b)";
const FILL =
  "(?:[\\s()*,:;~+\\[\\]–-]|\\b(?:gross|net|base|basic|brutto|bruto|brut|salary|pay|total|compensation|cash|OTE|" +
  "in|of|the|equivalent|on target earnings|plus super|pro rata|FTE|circa|ca\\.|approx\\.?|rate|range|is|at)\\b)*";
const PERIOD_BEHIND = new RegExp(`^${FILL}${EACH}(?:${NAMES})`, "iu");
const PERIOD_NAMED = new RegExp(
  "\\b(?:(hourly|per hour|an hour|hour rate|per hr)|(daily|day rate|per day|a day)|(weekly|per week|a week)|" +
    "(monthly|per month|a month)|(annual(?:ly|ized|ised)?|yearly|per annum|per year|a year|p\\.a\\.|LPA))(?![\\p{L}])",
  "iu",
);
const NO_PERIOD =
  /\d[\d.,]*\s?\+?(?:hours?|hrs|days?|weeks?|months?|years?)\b.{0,12}|\bpaid (?:bi-?)?(?:weekly|monthly)|(?:monthly|weekly|daily|annual|yearly) (?:bonus|stipend|allowance|leave|vacation|review|meal|team|off ?site|holiday|learning|retreat|stand)\w*/gi;
const BETWEEN_EACH =
  "(?:(?:\\s|/|\\bper\\b|\\ban?\\b)*(?:hour|hr|day|week|month|mo|year|yr|annum|h)\\b\\.?|\\bp\\.?a\\b\\.?|\\bannually\\b|\\bgross\\b|\\bbase\\b|\\bminimum\\b|\\bmin\\b|\\(|\\)|\\*|,(?=\\s*(?:and|to|max)))";
const JOINS = new RegExp(
  `^(?:\\s*${BETWEEN_EACH})*\\s*(?:[-–—−~〜～]+>?|\\b(?:to|and|bis|through|thru|until|til|à|up to|till|hasta|até|tot)\\b|\\band up to\\b)\\s*(?:\\b(?:a|the)?\\s?(?:max(?:imum)?|high)(?: of)?:?\\s*)?$`,
  "iu",
);
const TO_MAXIMUM =
  /^[\s,;|.)/]*(?:and |to )?(?:an? |the )?(?:salary |pay |range )?(?:max(?:imum)?|high(?:est)?|ceiling|top)\b[^\d\n]{0,30}$/iu;
const OPEN_BEFORE =
  /(?:\bup to|\bfrom|\bat least|\bstart(?:s|ing)?(?: salary| pay| wage| rate)?(?: (?:at|from|of|is))?|\bminimum(?: of)?|\bmin\.?|\bmax(?:imum)?\.?(?: of)?|\bover|\bmore than|\babove|\bbis zu|\bab|\bupwards of|\bno less than|\bnot less than)[\s:a]*$/iu;
const OPEN_BEHIND =
  /^\s*(?:\+(?=\s*(?:$|[.,;)\n]|per|a |an |\/|DOE|OTE))|(?:and|or) (?:up|more|above|over|higher|beyond)\b|upwards|min(?:imum)?\b)/iu;
/** A number that names a grade, not pay. */
const GRADE =
  /\b(?:grade|band|level|step|scale|tier|point|spine|group|class|zone|gs|tvöd|tv-l|e|ic|l|p|range|role|position|job)[\s#-]*$/iu;
const FAR = 20;

/**
 * Every statement of money in a text, in its order. What is pay and what is a bonus or a round of funding, the
 * caller decides by the words around it.
 *
 * @param {string} text
 * @param {string | null} [dollar]  The currency that a bare dollar sign means.
 * @returns {Pay[]}
 */
export function readPays(text, dollar = "USD") {
  const amounts = findAmounts(text);
  /** @type {Pay[]} */
  const pays = [];
  for (let at = 0; at < amounts.length; at++) {
    const [one, two, three] = amounts.slice(at, at + 3);
    if (!one) break;
    const isFar = two && isRange(text, one, two) && ratio(one, two) > FAR;
    const isGrade = isBare(one) && (isFar || GRADE.test(text.slice(Math.max(0, one.start - 12), one.start)));
    if (isGrade && two && !isBare(two) && (!isRange(text, one, two) || (three && isRange(text, two, three)))) continue;
    const isPair = two && isRange(text, one, two);
    pays.push(payOf(text, isPair ? [one, two] : [one], dollar));
    if (isPair) at++;
  }
  return pays;
}

/** @type {Pay} */
const NO_PAY = {
  low: 0,
  high: 0,
  currency: "",
  period: "",
  amounts: 0,
  open: false,
  isReversed: false,
  isSigned: false,
  start: 0,
  end: 0,
};

/** Where a currency would be. */
const BESIDE = /\b[A-Z]{3}(?=\s?\d)|(?<=[\dk+]\s?)(?!OTE|LPA|DOE|CTC)[A-Z]{3}\b/;

/**
 * Reads a text that is nothing but the pay: its first range or amount.
 *
 * @param {string} text
 * @param {string | null} [dollar]
 * @returns {Pay & {unknown: string}}  `unknown` stands where a currency would, and isn’t one.
 */
export function readPay(text, dollar = "USD") {
  const pays = readPays(text, dollar);
  const pay = pays.find(({ isSigned }) => isSigned) ?? pays[0] ?? NO_PAY;
  const beside = pay.currency ? "" : (BESIDE.exec(text)?.[0] ?? "");
  return { ...pay, period: pay.period || (pay.amounts ? periodNamed(text) : ""), unknown: beside };
}

/**
 * @param {string} text
 * @param {Amount} one
 * @param {Amount} two
 */
function isRange(text, one, two) {
  if (one.isOpen && one.end < two.start) return false;
  const between = text.slice(one.end, two.start);
  return between.length < 60 && (JOINS.test(between) || (TO_MAXIMUM.test(between) && !isBare(two)));
}

/** @param {Amount} amount */
const isBare = ({ sign, code, factor }) => !sign && !code && factor === 1;

/**
 * @param {Amount} one
 * @param {Amount} two
 */
function ratio(one, two) {
  const [low = 0, high = 0] = scaled(one, two).sort((less, more) => less - more);
  return low > 0 ? high / low : Infinity;
}

/**
 * The values of both ends: of “90–110k”, 90,000 and 110,000.
 *
 * @param {Amount} one
 * @param {Amount} two
 */
function scaled(one, two) {
  const before = one.factor === 1 && two.factor > 1 && one.value < 1000 && one.value * two.factor <= two.value;
  const behind = two.factor === 1 && one.factor > 1 && two.value < 1000 && two.value * one.factor >= one.value;
  return [before ? one.value * two.factor : one.value, behind ? two.value * one.factor : two.value];
}

/**
 * @param {string} text
 * @param {Amount[]} amounts  One or two.
 * @param {string | null} dollar
 * @returns {Pay}
 */
function payOf(text, amounts, dollar) {
  const [one, two] = /** @type {[Amount, Amount | undefined]} */ (amounts);
  const last = two ?? one;
  const values = two ? scaled(one, two) : [one.value];
  const before = text.slice(Math.max(0, one.start - 30), one.start);
  const behind = text.slice(last.end, last.end + 70);
  const between = two ? text.slice(one.end, two.start) : "";
  const isYearly = amounts.some((amount) => amount.isYearly);
  const period = isYearly ? "year" : periodIn(PERIOD_BEHIND, behind) || (two ? periodIn(PERIOD_BEHIND, between) : "");
  const currency = currencyOf(amounts, dollar) || codeAround(before, behind);
  return {
    low: Math.min(...values),
    high: Math.max(...values),
    currency,
    period,
    amounts: amounts.length,
    open: last.isOpen || OPEN_BEHIND.test(behind) || (!two && OPEN_BEFORE.test(before)),
    isReversed: (values[0] ?? 0) > (values[1] ?? Infinity),
    isSigned: Boolean(currency || period || amounts.some((amount) => !isBare(amount))),
    start: one.start,
    end: last.end,
  };
}

/**
 * A code beats a sign: “$140,000 CAD”.
 *
 * @param {Amount[]} amounts
 * @param {string | null} dollar
 */
function currencyOf(amounts, dollar) {
  const codes = amounts.map(({ sign, code }) => (sign === "$" && !code ? "" : code)).filter(Boolean);
  const [first = ""] = codes;
  if (first) return first;
  return amounts.some(({ sign }) => sign === "$") ? (dollar ?? "") : amounts.some(isIndian) ? "INR" : "";
}

/** Only in India do people count in lakhs. @param {Amount} amount */
const isIndian = ({ factor }) => factor === 1e5 || factor === 1e7;

/**
 * @param {string} before
 * @param {string} behind
 */
function codeAround(before, behind) {
  const beside = /\b([A-Z]{3})\s*\(?\s*$/.exec(before)?.[1] ?? "";
  const code = /^(?:\s|\/|per|year|annum|month|a|\(|k)*\b([A-Z]{3})\b/.exec(behind)?.[1] ?? "";
  return [beside, code].find((one) => /^(?:USD|CAD|EUR|GBP|AUD|CHF|INR|PLN|SEK|SGD)$/.test(one)) ?? "";
}

/**
 * The period that a text names first, but for those of leave and hours.
 *
 * @param {string} text
 */
export const periodNamed = (text) => periodIn(PERIOD_NAMED, text.replace(NO_PERIOD, ""));

/**
 * @param {RegExp} pattern
 * @param {string} text
 */
function periodIn(pattern, text) {
  return PERIODS[(pattern.exec(text) ?? []).slice(1).findIndex(Boolean)] ?? "";
}
