"""Every page there is, by its address: the one list that tests and the audit go by.

`tests/guards/test_page_list.py` holds it against the routes, so that no page is forgotten.
"""

FOR_ANYONE = ("/", "/import", "/recover", "/plans", "/starters", "/starters/local-club", "/platforms")
"""Pages that belong to no plan."""

FOR_ANYONE_STATES = ("/starters?purpose=learn&people=neighbours&size=more",)
"""The same pages with something else on them."""

OF_A_PLAN = (
    "",
    "/preview",
    "/print",
    "/download",
    "/text",
    "/welcome",
    "/messages",
    "/share",
    "/edit-links",
    "/comments",
    "/copy",
    "/assistant",
    "/delete",
    "/history",
    "/history/1",
    "/mentions",
    "/launch?date=2027-02-04",
    "/today",
    "/figures",
    "/retrospective",
    "/retrospective/month",
    "/report",
    "/next-month",
    "/checkpoint",
)
"""Pages of a plan, after its address; steps and items come beside them."""

OF_A_PLAN_STATES = (
    "/history/1/plan",
    "/history/1/change",
    "/launch",
    "/launch?date=2027-02-04&keep=day_numbers&was=2026-12-21",
    "/launch?date=soon",
    "/messages?phase=days3",
    "/today?day=1",
    "/figures?week=1",
    "/retrospective?week=1",
    "/retrospective/month?month=1",
    "/report?edition=partner&days=all",
    "/next-month?month=2",
    "/share-preview?edition=member",
    "/library/month?q=a&length=long&fit=all",
    "/steps/days3?view=list&open=days3.opening",
    "/steps/month?view=timeline",
)
"""The same pages with something else on them."""

OF_THE_COACH = ("/review", "/suggestions/days7", "/library/month")
"""Pages of a plan on which the coach speaks."""

DELETED = "/deleted"
"""The page of a plan that was deleted within the last hour."""

DISMISSING = "/review/dismiss?finding=when.no-deadline"
"""The page that dismisses a finding, where the plan has this one."""
