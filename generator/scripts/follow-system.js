/** Goes along when the system turns dark or light, unless the reader has chosen colours. */
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
  const { index, color } = /** @type {any} */ (window).__md_get("__palette");
  const option = document.querySelectorAll("input[data-md-color-media]")[index];
  if (color.media === "(prefers-color-scheme)" && option instanceof HTMLInputElement) option.click();
});
