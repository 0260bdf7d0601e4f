"""What is private is in no document but the owner's."""

from app.document.model.editions import Edition
from app.i18n.languages import Language
from app.knowledge.content import Content, Knowledge
from app.plan.answers import Answers, is_private
from tests.document.plans import document_of, gaps, leaks, marked_plan, shown_plan, words_of


def test_the_document_for_others_has_all_that_is_shared_and_nothing_private(knowledge: Knowledge) -> None:
    said = "\n".join(words_of(document_of(marked_plan(), knowledge, is_private=False)))
    assert leaks(said) == []
    assert gaps(said) == []


def test_how_many_seed_users_agreed_is_not_told_to_others(content: Content) -> None:
    answers = Answers({"seeds.people": "a", "seeds.people.a.name": "Priya", "seeds.people.a.state": "agreed"})
    for knowledge in content.values():
        word = knowledge.guidance.choices["seed_state"]["agreed"]
        assert word in "\n".join(words_of(document_of(answers, knowledge, is_private=True)))
        said = list(words_of(document_of(answers, knowledge, is_private=False)))
        assert not [line for line in said if word in line or "1 / 1" in line]


def test_a_room_of_those_who_run_the_group_is_not_told_to_members(content: Content) -> None:
    rooms = {"a": "", "b": "no", "c": "yes", "d": "mostly"}
    answers = {f"where.spaces.{one}.team_only": raw for one, raw in rooms.items()}
    answers |= {f"where.spaces.{one}.place": f"Room {one}" for one in rooms}
    shown = shown_plan(Answers({"where.spaces": "a b c d", **answers}), content[Language.EN], Edition.MEMBER)
    assert [space.place for space in shown.plan.where.spaces] == ["Room a", "Room b"]


def test_a_plan_of_private_answers_alone_is_empty_to_others(knowledge: Knowledge) -> None:
    private = Answers({path: raw for path, raw in marked_plan().items() if is_private(path)})
    assert document_of(private, knowledge, is_private=False).sections == ()


def test_open_points_are_for_the_owner_alone(knowledge: Knowledge) -> None:
    answers = Answers({"positioning.name": "Night Readers", "who.target_size": "dozens"})
    parts = [[one.key for one in document_of(answers, knowledge, is_private=owner).sections] for owner in (True, False)]
    assert "open" in parts[0]
    assert "open" not in parts[1]
