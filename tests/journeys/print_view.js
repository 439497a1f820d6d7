// Shows the page as its styles for print make it: every browser can do so, though not every driver can print.
function asPrinted(query) {
  if (/^(not all and )?screen\b/.test(query)) return "not all";
  return query.replace(/^print\b/, "all");
}

function turn(rules) {
  for (const rule of rules) {
    if (rule.media) rule.media.mediaText = rule.media.mediaText.split(",").map((one) => asPrinted(one.trim())).join(", ");
    if (rule.cssRules) turn(rule.cssRules);
  }
}

for (const sheet of document.styleSheets) {
  sheet.media.mediaText = asPrinted(sheet.media.mediaText);
  turn(sheet.cssRules);
}
