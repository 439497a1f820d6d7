// Comes first in each page that is served to tests, and tells the server what goes wrong there.
{
  const faults = new URL("faults", document.currentScript.src);
  const tell = (fault) => navigator.sendBeacon(faults, `${location.pathname}: ${fault}`);
  const { error } = console;
  console.error = (...words) => {
    tell(words.join(" "));
    error(...words);
  };
  addEventListener("unhandledrejection", ({ reason }) => tell(`unhandled: ${reason?.stack ?? reason}`));
  addEventListener("error", ({ target, message, filename, lineno }) => {
    tell(target === window ? `${message} (${filename}, line ${lineno})` : `not loaded: ${target.outerHTML}`);
  }, true);
}
