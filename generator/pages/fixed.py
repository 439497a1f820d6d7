"""Links to the pages that have the same address in every guide."""

from __future__ import annotations

from generator.pages.page import Link

HOME = Link("Home", "")
DECIDE = Link("Decide", "decide")
DECISION_RECORD = Link("Decision record", "decide/record")
OUTCOMES = Link("Recommendations", "outcomes")
CHECKLIST = Link("Checklist", "checklist")
COMPARE = Link("Compare", "compare")
ROLES = Link("Roles", "roles")
SKILLS = Link("Skills", "skills")
EXAMPLES = Link("Examples", "examples")
SALARIES = Link("Pay", "salaries")
EARLIER_PAY = Link("Pay in earlier years", "salaries/earlier")
TIME_AND_COST = Link("How long and how much", "time-and-cost")
JOB_DESCRIPTIONS = Link("Job descriptions", "job-descriptions")
INTERVIEWS = Link("Interviews", "interviews")
NEXT_STEPS = Link("Next steps", "next-steps")
PAY_RULES = Link("Pay in job ads: the rules by place", "job-descriptions/pay-rules")
WORDING = Link("Words to avoid in job ads", "job-descriptions/wording")
SOURCES = Link("Sources", "sources")
SOURCE_USES = Link("What rests on which source", "sources/uses")
EVIDENCE = Link("Evidence", "evidence")
HOW_WE_KNOW = Link("How we know", "evidence/how-we-know")
AD_METHOD = Link("How we counted", "evidence/how-we-know", "ads")
PAY_CAVEATS = Link("what these figures leave out", "salaries", "caveats")
GAP_METHOD = Link("How this was computed", "evidence/how-we-know", "gap")
AD_CHECK = Link("Check an ad you already have", "job-descriptions/check-an-ad")
CHANGES = Link("What has changed", "changes")
DATA = Link("Data to download", "evidence/data")
ALL_PAGES = Link("All pages", "all-pages")
TRENDS = Link("What has changed since these figures", "salaries/since")
WAGES_FOLDER = "salaries/by-city"
