/**
 * The reader's draft of a job description: what is typed and chosen, by field. A draft from a link is only shown; it
 * becomes the reader's own with the first change.
 *
 * @typedef {import("./stored-fields.js").Fields} Fields
 */
import { decode, encode, isDraft } from "./draft-link.js";
import { renewFields } from "./former-names.js";
import { FROM_FILES } from "./from-files.js";
import { _ } from "./phrases.js";
import { storedFields } from "./stored-fields.js";

const stored = storedFields(
  "guide-job-description",
  FROM_FILES ? _("Copy the text before you leave.") : _("Copy the link before you leave."),
);

/** @type {Fields | null} The draft in the link. */
let shared = null;
/** @type {import("./former-names.js").Former} */
let former = {};
/** @type {(draft: Fields) => Fields} What brings drafts up to date that have other fields than today's. */
let adapt = (draft) => draft;

/**
 * Reads the draft in the address of the page, if there is one.
 *
 * @param {import("./former-names.js").Former} [names]  Names that fields had before
 * @returns {string} what the reader should know
 */
export function openDraft(names = {}) {
  former = names;
  adapt = (draft) => draft;
  shared = decode(location.hash);
  readDraft();
  if (isDraft(location.hash) && !shared) return _("The link is damaged, so nothing could be taken from it.");
  return draftTrouble();
}

/** @returns {Fields} */
export const readDraft = () => adapt(renewFields(shared ?? stored.read(), former));

/** @param {(draft: Fields) => Fields} how */
export function adaptDraft(how) {
  adapt = how;
}

/** Whether the draft is the one in the link. */
export const isShared = () => shared !== null;

/** Why changes are not kept, in a sentence; empty if they are. */
export const draftTrouble = stored.problem;

/** Whether `undo` would bring something back that the page shows. */
export const canUndo = () => !shared && stored.canUndo();
export const { undo } = stored;

/**
 * @param {string} name
 * @param {string} value
 * @returns {boolean} whether the draft of the link has just replaced the reader's own
 */
export function changeDraft(name, value) {
  if (!shared) {
    stored.merge([[name, value]]);
    return false;
  }
  const isLoss = stored.replace(new Map([...readDraft(), [name, value]]));
  forgetLink();
  return isLoss;
}

export function clearDraft() {
  stored.clear();
  forgetLink();
}

/** Goes back to the reader's own draft. */
export function forgetLink() {
  shared = null;
  history.replaceState(history.state, "", location.pathname + location.search);
}

/** The draft for links to the other levels: empty where the browser keeps it. */
export function fragmentForLinks() {
  const draft = readDraft();
  return isShared() || (stored.trouble() && draft.size) ? encode(draft) : "";
}

/**
 * Calls back when another tab has changed the draft, unless the one shown is from a link.
 *
 * @param {(loss: import("./stored-fields.js").Loss) => void} onChange
 */
export function onOtherChange(onChange) {
  stored.listen((loss) => {
    if (!shared) onChange(loss);
  });
}
