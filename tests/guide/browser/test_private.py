"""What a reader answers and types is not sent anywhere."""

import re
from urllib.parse import urljoin

from tests.browser.fixtures import OpenPage
from tests.browser.job_description import open_menu

from .values import ADDRESS

TYPED = "Northwind"


def test_what_is_answered_and_typed_is_not_sent(open_page: OpenPage) -> None:
    page = open_page("decide/")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url + (request.post_data or "")))
    page.locator(".guide-stepper__answers button, .guide-stepper__answers a").first.click()
    page.goto(urljoin(page.url, f"/{ADDRESS}"))
    page.locator("input[name=company]").fill(TYPED)
    page.get_by_role("button", name="Copy text").click()
    for name in ("Copy as Markdown", "Copy link with my values"):
        open_menu(page)
        page.get_by_role("button", name=name).click()
    open_menu(page)
    with page.expect_download():
        page.get_by_role("button", name="Word file").click()
    page.goto(urljoin(page.url, "/salaries/"))
    page.get_by_role("combobox", name="Role").select_option("AI engineer")
    assert sent
    assert [one for one in sent if re.search(rf"{TYPED}|[?]", one)] == []
