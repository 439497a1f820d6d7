/** Passes the answers in the address on: links inside `data-guide-carry` get the same query. */
export function mount() {
  for (const link of document.querySelectorAll("[data-guide-carry] a")) {
    if (link instanceof HTMLAnchorElement) link.search = location.search;
  }
}
