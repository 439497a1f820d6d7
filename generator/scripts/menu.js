/** Menus, which are `<details data-guide-menu>`: they close once something is chosen, and with Escape. */

document.addEventListener("click", ({ target }) => {
  if (!(target instanceof Element)) return;
  for (const menu of document.querySelectorAll("[data-guide-menu][open]"))
    if (!menu.contains(target) || target.closest("button")) menu.removeAttribute("open");
});
document.addEventListener("keydown", ({ key, target }) => {
  const menu = key === "Escape" && target instanceof Element && target.closest("[data-guide-menu][open]");
  if (!menu) return;
  menu.removeAttribute("open");
  menu.querySelector("summary")?.focus();
});
