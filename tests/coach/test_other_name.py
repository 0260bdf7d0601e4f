"""What the coach says where a text calls the community by another name: only what is surely its name."""

from dataclasses import replace

import pytest

from app.coach.model.finding import Observation
from app.plan.known_paths import NAME
from app.plan.mentions.former import Former
from tests.coach.cases import look
from tests.coach.local_club import activity, in_local_club, local_club


@pytest.mark.parametrize(
    ("name", "message", "said"),
    [
        ("Riverside Walkers", "Welcome to Riverside Ramblers! We walk.", "Riverside Ramblers"),
        ("Riverside Walkers", "Welcome to the Weir Street Ramblers, friends.", "Weir Street Ramblers"),
        ("Riverside Walkers", "See you soon.\n- Riverside Ramblers", "Riverside Ramblers"),
        ("城南家长互助会", "欢迎加入城南妈妈团！先看群规", "城南妈妈团"),
        ("城南家長會", "歡迎來到城南媽媽群，請先看版規", "城南媽媽群"),
        ("晚自习", "欢迎来到「早起读书」，先看群规", "早起读书"),
        ("河边走走", "你好\n——河边散步", "河边散步"),
    ],
)
def test_text_other_name_is_found(name: str, message: str, said: str) -> None:
    (found,) = _welcomed(name, message)
    assert (found.path, found.values) == ("welcome.message", {"title": "Welcome message", "said": said, "name": name})


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("Riverside Walkers", "Welcome to Riverside! This is Ruth. Welcome to the riverside walkers."),
        ("Riverside Walkers", "Welcome to Week One, and welcome to the Walk Along The River."),
        ("Riverside Walkers", "Welcome to Leeds. Join Sam on the Riverside Path."),
        ("Tarn", "Welcome to Tarn CLI"),
        ("河边 Walkers", "Welcome to Old Mill Ramblers"),
        ("晚自习", "欢迎来到读书群，欢迎来到我们群"),
        ("斑马陪跑团", "欢迎加入陪跑团，先看群规"),
        ("斑马陪跑团", "欢迎加入大家庭！"),
        ("下一壶", "欢迎来到“下一壶”咖啡群"),
        ("", "Welcome to Riverside Ramblers"),
    ],
)
def test_text_other_name_near_miss(name: str, message: str) -> None:
    assert not _welcomed(name, message)


@pytest.mark.parametrize(
    ("name", "announcement", "is_found"),
    [
        ("Riverside Walkers", "Heron Friends announcements: rules pinned.", True),
        ("河边走走", "【苍鹭帮公告】周六上午见", True),
        ("Riverside Walkers", "Riverside Walkers announcements: rules pinned.", False),
        ("Riverside Walkers", "Pinned House announcements: read them.", False),
        ("Riverside Walkers", "Announcements: rules pinned.", False),
        ("河边走走", "【家委会公告】周六上午见", False),
        ("河边走走", "【开营公告】周六上午见", False),
        ("河边走走", "【河边走走群公告】周六上午见", False),
        ("河边走走", "【本周公告】周六上午见", False),
    ],
)
def test_what_an_announcement_is_headed_with(name: str, announcement: str, *, is_found: bool) -> None:
    found = in_local_club("text.other-name", positioning={"name": name}, welcome={"announcement": announcement})
    assert bool(found) is is_found


def test_what_a_message_names_in_passing_is_not_taken_for_the_community() -> None:
    message = "Welcome to the Old Mill Brewery, our host tonight."
    herons = activity("Herons", 10, time="19:30", message=message)
    assert not in_local_club("text.other-name", month={"activities": [herons]})


def _welcomed(name: str, message: str) -> tuple[Observation, ...]:
    return in_local_club("text.other-name", positioning={"name": name}, welcome={"message": message})


@pytest.mark.parametrize(
    ("former", "texts", "n"),
    [
        ("Weir Street Ramblers", {"message": "Ahoy. The Weir Street Ramblers greet you."}, 1),
        ("Weir Street Ramblers", {"message": "Weir Street Ramblers! Weir Street Ramblers!", "farewell": "Bye"}, 1),
        ("Weir Street Ramblers", {"announcement": "Weir Street Ramblers walk", "farewell": "Weir Street Ramblers"}, 2),
        ("Weir Street Ramblers", {"message": "Riverside Walkers, formerly Weir Street Ramblers"}, 0),
        ("Weir Street Ramblers", {"message": "Riverside Walkers is the name."}, 0),
        ("Riverside", {"message": "Riverside is where we walk."}, 0),
        ("Picnic", {"message": "Bring a Picnic to the first walk, and Picnic blankets."}, 0),
        ("  ", {"message": "Come along"}, 0),
    ],
)
def test_a_former_name_that_texts_still_say_is_told_once(former: str, texts: dict[str, str], n: int) -> None:
    context = local_club(welcome=texts)
    found = look(replace(context, former=(Former(NAME, former, 4),)), "text.other-name")
    assert [(one.path, one.variant, one.values["n"], one.since) for one in found] == [(NAME, "former", n, 4)] * bool(n)


def test_what_is_told_of_a_former_name_is_not_told_of_its_text_again() -> None:
    former = (Former(NAME, "Riverside Ramblers", 9), Former(NAME, "Weir Street Ramblers", 4))
    context = local_club(welcome={"message": "Welcome to Riverside Ramblers, once Weir Street Ramblers."})
    (found,) = look(replace(context, former=former), "text.other-name")
    assert (found.values["said"], found.about) == ("Riverside Ramblers", (NAME, "welcome.message"))


def test_the_former_title_of_a_role_is_told_at_the_role() -> None:
    herons = activity("Herons", 10, message="Ask your path finder, Sam, before you come.")
    title = "who.roles.guide.title"
    context = replace(local_club(month={"activities": [herons]}), former=(Former(title, "Path finder", 3),))
    (found,) = look(context, "text.other-name")
    assert found.about == ("who.roles.guide", "month.activities.herons")
