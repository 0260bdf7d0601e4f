"""What the audit looks for in a page is found where it is, and nowhere else."""

from playwright.sync_api import Browser

from tests.audit.modes import unseen_or_moving
from tests.audit.zoom import too_large

BAD = """<!DOCTYPE html><html lang="en"><style>
  .lost:focus { outline: 0 } .hidden { opacity: 0 } .slides { transition: width 2s }
  .short { height: 1rem; width: 9rem; overflow: hidden } .wide { width: 2000px }
  .bar { position: fixed; top: 0; height: 60vh }
</style><body>
  <a class="lost" href="#">nothing shows that this has the focus</a> <a href="#">this does</a>
  <input id="a" class="hidden" type="checkbox"><label for="a">chosen or not</label>
  <input id="b" type="checkbox"><label for="b">drawn by the browser</label>
  <p class="slides">slow</p><p class="short">two lines of text, of which there is room for one</p>
  <p class="bar">half of the screen</p><p class="wide">wide</p>
</body></html>"""


def test_a_lost_focus_an_unseen_choice_and_a_slow_move_are_found(browser: Browser) -> None:
    with browser.new_context(forced_colors="active") as context:
        page = context.new_page()
        page.set_content(BAD)
        assert list(unseen_or_moving(page, still=False)) == [
            "focus can't be seen: a.lost",
            "focus can't be seen: input[type=checkbox].hidden",
            "a choice can't be seen: input[type=checkbox].hidden",
        ]
        assert list(unseen_or_moving(page, still=True)) == ["moves: p.slides"]


def test_what_is_too_wide_cut_off_or_in_the_way_is_found(browser: Browser) -> None:
    with browser.new_context(viewport={"width": 320, "height": 256}) as context:
        page = context.new_page()
        page.set_content(BAD)
        assert list(too_large(page)) == ["scrolls sideways", "cut off: p.short", "more than half of the screen sticks"]
