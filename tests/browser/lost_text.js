/* Text that leaves the screen or is cut, where nothing scrolls it into view. */
() => {
    const scrolls = (element) => element && (/auto|scroll/.test(getComputedStyle(element).overflowX)
        || scrolls(element.parentElement));
    const isForTheEarOnly = (element) => element && (isForTheEarOnly(element.parentElement)
        || (element.offsetWidth <= 2 && getComputedStyle(element).clipPath !== "none"));
    const cuts = (element, { left, right, top, bottom }) => {
        if (!element) return false;
        const { overflowX, overflowY } = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        return (/hidden|clip/.test(overflowX) && (left < box.left - 2 || right > box.right + 2))
            || (/hidden|clip/.test(overflowY) && (top < box.top - 2 || bottom > box.bottom + 2))
            || (!/auto|scroll/.test(overflowY) && cuts(element.parentElement, { left, right, top, bottom }));
    };
    const lost = document.documentElement.scrollWidth > innerWidth ? ["the page scrolls sideways"] : [];
    for (const element of document.querySelectorAll("header *, article *, .md-tabs *, footer *")) {
        const texts = [...element.childNodes].filter((node) => node.nodeType === 3);
        const ofItsOwn = texts.some((node) => node.textContent.trim());
        if (!ofItsOwn || element.closest("dialog:not([open]), svg") || scrolls(element)) continue;
        if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
        if (isForTheEarOnly(element)) continue;
        if (element.closest(".md-header__ellipsis")) continue; // a long title is the name of the link beside it too
        const text = document.createRange();
        text.selectNodeContents(element);
        const place = text.getBoundingClientRect();
        const off = place.left < -1 || place.right > innerWidth + 1;
        if (off || cuts(element, place)) lost.push(element.textContent.trim().slice(0, 60));
    }
    return lost;
}
