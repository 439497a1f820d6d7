"""Links to the pages that have the same address in every guide, in the catalogue's wording."""

from __future__ import annotations

from dataclasses import replace

from generator.language.phrases import N_, Phrases
from generator.pages.page import Link

HOME = Link(N_("Home"), "")
DECIDE = Link(N_("Decide"), "decide")
DECISION_RECORD = Link(N_("Decision record"), "decide/record")
OUTCOMES = Link(N_("Recommendations"), "outcomes")
CHECKLIST = Link(N_("Checklist"), "checklist")
COMPARE = Link(N_("Compare"), "compare")
ROLES = Link(N_("Roles"), "roles")
SKILLS = Link(N_("Skills"), "skills")
EXAMPLES = Link(N_("Examples"), "examples")
SALARIES = Link(N_("Pay"), "salaries")
EARLIER_PAY = Link(N_("Pay in earlier years"), "salaries/earlier")
TIME_AND_COST = Link(N_("How long and how much"), "time-and-cost")
JOB_DESCRIPTIONS = Link(N_("Job descriptions"), "job-descriptions")
INTERVIEWS = Link(N_("Interviews"), "interviews")
NEXT_STEPS = Link(N_("Next steps"), "next-steps")
PAY_RULES = Link(N_("Pay in job ads: the rules by place"), "job-descriptions/pay-rules")
WORDING = Link(N_("Words to avoid in job ads"), "job-descriptions/wording")
SOURCES = Link(N_("Sources"), "sources")
SOURCE_USES = Link(N_("What rests on which source"), "sources/uses")
EVIDENCE = Link(N_("Evidence"), "evidence")
HOW_WE_KNOW = Link(N_("How we know"), "evidence/how-we-know")
AD_METHOD = Link(N_("How we counted"), "evidence/how-we-know", "ads")
PAY_CAVEATS = Link(N_("what these figures leave out"), "salaries", "caveats")
GAP_METHOD = Link(N_("How this was computed"), "evidence/how-we-know", "gap")
AD_CHECK = Link(N_("Check an ad you already have"), "job-descriptions/check-an-ad")
CHANGES = Link(N_("What has changed"), "changes")
DATA = Link(N_("Data to download"), "evidence/data")
ALL_PAGES = Link(N_("All pages"), "all-pages")
TRENDS = Link(N_("What has changed since these figures"), "salaries/since")
WAGES_FOLDER = "salaries/by-city"


class Fixed:
    """The same links in the words of a guide: ``Fixed(say).HOME``."""

    def __init__(self, say: Phrases) -> None:
        self._say = say

    def __getattr__(self, name: str) -> Link:
        link = globals().get(name)
        if not isinstance(link, Link):
            raise AttributeError(name)
        return replace(link, text=self._say(link.text))
