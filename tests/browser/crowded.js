/* Words that are broken inside, and texts that cover each other. */
() => {
    const ENOUGH = 0.4; // of the smaller one's height; lines of a font overlap a little where they stand close
    const EVERYWHERE = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity, layer: "" };
    const seen = new Map();
    const windowOf = (element) => {
        if (!element || element === document.body) return EVERYWHERE;
        const known = seen.get(element);
        if (known) return known;
        const { overflowX, overflowY, position, clipPath } = getComputedStyle(element);
        const around = windowOf(element.parentElement), box = element.getBoundingClientRect();
        const x = overflowX !== "visible", y = overflowY !== "visible";
        const none = element.offsetWidth <= 2 && clipPath !== "none";
        const found = {
            left: x ? Math.max(around.left, box.left) : around.left,
            right: none ? -Infinity : x ? Math.min(around.right, box.right) : around.right,
            top: y ? Math.max(around.top, box.top) : around.top,
            bottom: y ? Math.min(around.bottom, box.bottom) : around.bottom,
            layer: /fixed|sticky/.test(position) ? element.tagName + element.className : around.layer,
        };
        seen.set(element, found);
        return found;
    };
    const range = document.createRange(), found = new Set(), lines = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const element = text.parentElement;
        if (!text.data.trim() || element.closest("script, style, noscript, template, select, textarea")) continue;
        if (text.data.includes("://")) continue; // an address may break anywhere
        if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
        range.selectNodeContents(text);
        const place = windowOf(element);
        if (place.right < place.left) continue; // for the ear only
        const rects = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
        for (const rect of rects) {
            const left = Math.max(rect.left, place.left), right = Math.min(rect.right, place.right);
            const top = Math.max(rect.top, place.top), bottom = Math.min(rect.bottom, place.bottom);
            if (right - left > 2 && bottom - top > 2)
                lines.push({ left, right, top, bottom, text, layer: place.layer });
        }
        if (rects.length < 2 || getComputedStyle(element).hyphens === "auto" || element.closest("svg")) continue;
        for (const word of text.data.matchAll(/(?<![^\s“(])[\p{L}\p{N}]{2,}(?![\p{L}\p{N}]*\/)/gu)) {
            range.setStart(text, word.index);
            range.setEnd(text, word.index + word[0].length);
            const tops = [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => top);
            if (Math.max(...tops) - Math.min(...tops) > 3) found.add(`broken inside: ${word[0]}`);
        }
    }
    lines.sort((one, other) => one.top - other.top);
    for (const [at, one] of lines.entries())
        for (let next = at + 1; next < lines.length && lines[next].top < one.bottom; next += 1) {
            const other = lines[next];
            if (other.text === one.text || other.layer !== one.layer) continue;
            const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
            const high = Math.min(one.bottom, other.bottom) - other.top;
            const least = Math.min(one.bottom - one.top, other.bottom - other.top);
            if (wide <= 2 || high <= ENOUGH * least) continue;
            const both = [one, other].map(({ text }) => text.data.trim().slice(0, 30)).sort();
            found.add(`cover each other: ${both.join(" | ")}`);
        }
    return [...found];
}
