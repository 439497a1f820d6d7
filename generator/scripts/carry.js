/** Takes the answers in the address along: links inside `data-guide-carry` get them too. */
export function mount() {
  for (const link of document.querySelectorAll("[data-guide-carry] a")) {
    if (link instanceof HTMLAnchorElement) link.search = location.search;
  }
}
