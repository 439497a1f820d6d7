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
    if (target === window) tell(`${message} (${filename}, line ${lineno})`);
    // Firefox also reports what it stops loading because the reader leaves. Then the timer never comes.
    else setTimeout(() => tell(`not loaded: ${target.outerHTML}`), 300);
  }, true);
}
