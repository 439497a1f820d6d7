// Arguments: a role, a name or null, a selector of where to look, and for links an address or null. Returns the
// elements that readers meet there under this role and name: visible, and named as a screen reader names them.
// Of links, those that lead to the address or below it, nearest first.
const [role, name, within, address] = arguments;

const CANDIDATES = {
  button: "button, [role='button']",
  checkbox: "input[type='checkbox']",
  dialog: "dialog, [role='dialog']",
  heading: "h1, h2, h3, h4, h5, h6",
  link: "a[href]",
  radio: "input[type='radio']",
  select: "select",
  status: "[role='status']",
  textbox: "input:not([type]), input[type='text'], input[type='search'], input[type='number'], textarea",
};

const words = (text) => text.replace(/\s+/g, " ").trim();

/** What a screen reader would read of it; a label may be around its control. */
function textOf(element) {
  const copy = element.cloneNode(true);
  copy.querySelectorAll("[aria-hidden='true'], [hidden], .headerlink, select").forEach((part) => part.remove());
  return copy.textContent;
}

function nameOf(element) {
  const ids = element.getAttribute("aria-labelledby")?.split(" ") ?? [];
  const labels = [...ids.map((id) => document.getElementById(id)), ...(element.labels ?? [])];
  const label = element.getAttribute("aria-label") ?? labels.map(textOf).join(" ");
  return words(label || textOf(element) || element.title);
}

/** Whether it can be seen, if need be after scrolling down. */
function isVisible(element) {
  const { left, right, width } = element.getBoundingClientRect();
  return width && right > 0 && left < innerWidth
    && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

const found = [...document.querySelectorAll(CANDIDATES[role])].filter((element) =>
  element.closest(within) && isVisible(element)
  && (name === null || nameOf(element) === name));
if (address === null) return found;

const target = (link) => new URL(link.getAttribute("href"), document.baseURI).href.split(/[?#]/)[0];
return found.filter((link) => target(link).startsWith(address))
  .sort((one, other) => target(one).length - target(other).length);
