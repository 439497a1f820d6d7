/* Rules of the whole stylesheets that apply to something on the page and are not in the site's one stylesheet.
   States that come and go, such as :hover, count as if they were there; rules in the wrong order count as missing. */
(whole) => {
    const STATES = /:(?:hover|focus(?:-visible|-within)?|active|checked|target|visited|link|any-link|enabled|disabled|placeholder-shown|indeterminate|required|invalid|valid|fullscreen)(?![\w-])/g;
    const PARTS = /::[\w-]+(?:\([^)]*\))?/g;
    const ONLY_STATES = new RegExp(`:not\\((?:(?:${STATES.source}),?\\s*)+\\)`, "g");
    // Chromium keeps the values of custom properties as they were written.
    const unescaped = (value) => value.replace(/\\([0-9a-f]{1,6})\s?/gi, (_, code) => String.fromCodePoint(parseInt(code, 16)));
    const plain = (value) => unescaped(value).replace(/\s+/g, "").replace(/(?<![\d.])0\./g, ".").toLowerCase();

    /** The selectors of a list: a comma within brackets parts nothing. */
    const alternatives = (list) => {
        const found = [""];
        let depth = 0;
        for (const sign of list) {
            depth += "([".includes(sign) ? 1 : ")]".includes(sign) ? -1 : 0;
            if (sign === "," && depth === 0) found.push("");
            else found[found.length - 1] += sign;
        }
        return found.map((one) => one.trim());
    };

    /** Each selector of each rule, with what it declares and the conditions it is under. */
    const entries = (rules, where = "") => [...rules].flatMap((rule) => {
        if (rule instanceof CSSKeyframesRule) return [{ where, selector: `@keyframes ${rule.name}`, body: [["", rule.cssText]] }];
        if (rule.selectorText === undefined) {
            const inside = `${where}@${rule.constructor.name} ${rule.conditionText ?? rule.name ?? ""} `;
            return rule.cssRules ? entries(rule.cssRules, inside) : [{ where, selector: rule.cssText, body: [] }];
        }
        const body = [...rule.style].map((name) => [name, rule.style.getPropertyValue(name) + rule.style.getPropertyPriority(name)]);
        return alternatives(rule.selectorText).map((selector) => ({ where, selector, body }));
    });

    const sheet = new CSSStyleSheet();
    sheet.replaceSync(whole);
    const site = [...document.styleSheets].find(({ href }) => href);
    const kept = entries(site.cssRules);
    const text = [...site.cssRules].map(({ cssText }) => cssText).join("");
    const used = new Set([...text.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name));
    const needed = ([name]) => !name.startsWith("--") || used.has(name);
    const key = ({ where, selector, body }) =>
        plain(`${where}${selector}{${body.filter(needed).map((one) => one.join(":")).join(";")}}`);

    const applies = ({ selector }) => {
        if (selector.startsWith("@keyframes")) return new RegExp(`animation[^;}]*\\b${selector.slice(11)}\\b`).test(text);
        if (selector.startsWith("@")) return true;
        const bare = selector.replace(PARTS, "").replace(ONLY_STATES, "").replace(STATES, ":where(*)");
        return document.querySelector(bare || "*") !== null;
    };

    const keys = kept.map(key);
    const there = new Set(keys);
    const all = entries(sheet.cssRules);
    const missing = all.filter((one) => one.body.some(needed) && !there.has(key(one)) && applies(one))
        .map(({ where, selector }) => `${where}${selector}`);
    let next = 0;
    for (const one of all) if (keys[next] === key(one)) next += 1;
    return next < keys.length && !missing.length ? [`out of order: ${keys[next]}`] : missing;
}
