"""What of a plan another one begins with."""

from app.plan.answers import Answers
from app.plan.copying import frame, whole

STUDY = Answers(
    {
        "positioning.name": "Study Hall",
        "positioning.notes": "Ask Mia first",
        "who.contact": "mia@example.org",
        "who.roles": "r1 r2",
        "who.roles.r1.title": "Timekeeper",
        "who.roles.r1.person": "Mia",
        "who.roles.r2.title": "Lead reader",
        "who.roles.r2.person": "王小明",
        "who.roles.r2.stand_in": "Timekeeper",
        "who.roles.gone.title": "Treasurer",
        "seeds.people": "p1",
        "seeds.people.p1.name": "Ada",
        "seeds.people.p1.contact": "@ada",
        "seeds.invitation": "Dear Mia, do you read?",
        "when.launch_date": "2027-01-04",
        "when.launch_time": "19:30",
        "when.zone": "Europe/London",
        "health.failures": "f1",
        "health.failures.f1.how": "Nobody comes",
        "days3.activities": "a1 a2 a3 a4",
        "days3.activities.a1.owner": "Mia and Ada",
        "days3.activities.a2.owner": "Timekeeper",
        "days3.activities.a3.owner": "由王小明主持",
        "days3.activities.a4.owner": "Amiable host",
        "days3.activities.a4.day": "3",
    }
)


def test_all_of_a_plan_is_all_but_what_was_removed_from_its_lists() -> None:
    assert STUDY.keys() - whole(STUDY).keys() == {"who.roles.gone.title"}


def test_its_frame_is_without_people_dates_and_what_is_private() -> None:
    assert set(frame(STUDY)) == {
        "positioning.name",
        "who.roles",
        "who.roles.r1.title",
        "who.roles.r2.title",
        "who.roles.r2.stand_in",
        "seeds.invitation",
        "when.launch_time",
        "when.zone",
        "days3.activities",
        "days3.activities.a2.owner",
        "days3.activities.a4.owner",
        "days3.activities.a4.day",
    }


def test_a_plan_without_names_keeps_who_does_what() -> None:
    assert set(frame(Answers({"how.digest_who": "Operator"}))) == {"how.digest_who"}


def test_its_frame_leaves_later_months_behind() -> None:
    days = {"walk": "10", "boat": "30", "film": "31", "quiz": "soon"}
    plan = Answers(
        {"month.activities": " ".join(days), **{f"month.activities.{one}.day": on for one, on in days.items()}}
    )
    assert frame(plan).raw("month.activities") == "walk boat quiz"
    assert "month.activities.film.day" not in frame(plan)
