"""Forced colours and reduced motion: what has the focus or is chosen can be seen, and nothing moves."""

from collections.abc import Iterator

from playwright.sync_api import Page

from app.i18n.languages import Language
from tests.audit.browsing import PHONE, WIDE, at_once, go, open_everything, opened_page
from tests.audit.report import Problem, Report, grouped
from tests.audit.site import Site

# What an element and its neighbours look like, as far as forced colours leave it. A control that lies unseen over its
# label is shown by the label.
_LOOKS = """
  const name = (one) => one.tagName.toLowerCase() + (one.type ? `[type=${one.type}]` : "")
    + [...one.classList].map((word) => `.${word}`).join("");
  const said = ["textDecorationLine", "fontWeight", "color", "backgroundColor", "content"];
  const line = (all, side) => all[`${side}Style`] !== "none" && all[`${side}Width`] + all[`${side}Color`];
  const style = (one, part) => {
    const all = getComputedStyle(one, part);
    const lines = ["outline", "borderTop", "borderBottom", "borderLeft"].map((side) => line(all, side));
    return [...lines, ...said.map((key) => all[key])].join();
  };
  const around = (one) => [one, one.parentElement, one.nextElementSibling, one.previousElementSibling,
    ...(one.labels ?? [])].filter((near) => near && getComputedStyle(near).opacity !== "0");
  const parts = [null, "::before", "::after"];
  const looks = (one) => around(one).flatMap((near) => parts.map((part) => style(near, part))).join();
"""
_UNSEEN_FOCUS = f"""() => {{ {_LOOKS}
  const kinds = new Set();
  const all = document.body.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary");
  return [...all].filter((one) => {{
    if (one.disabled || !one.checkVisibility() || kinds.has(name(one))) return false;
    kinds.add(name(one));
    document.activeElement.blur();
    const before = looks(one);
    one.focus({{focusVisible: true, preventScroll: true}});
    return document.activeElement === one && looks(one) === before;
  }}).map(name);
}}"""
_UNSEEN_CHOICE = f"""() => {{ {_LOOKS}
  const isDrawn = (one) => getComputedStyle(one).opacity !== "0" && getComputedStyle(one).appearance !== "none";
  const all = [...document.querySelectorAll("input[type=radio], input[type=checkbox]")];
  return [...new Set(all.filter((one) => one.checkVisibility() && !isDrawn(one)).filter((one) => {{
    const group = all.filter((other) => other === one || (one.type === "radio" && other.name === one.name));
    const chosen = group.map((other) => other.checked);
    one.checked = false;
    const before = looks(one);
    one.checked = true;
    const isUnseen = looks(one) === before;
    group.forEach((other, number) => {{ other.checked = chosen[number]; }});
    return isUnseen;
  }}).map(name))];
}}"""
_MOVING = """() => {
  const lasts = (times) => times.split(",").some((time) => parseFloat(time) > 0.01);
  const moves = (style) => (style.animationName !== "none" && lasts(style.animationDuration))
    || lasts(style.transitionDuration) || style.scrollBehavior === "smooth";
  const all = [document.documentElement, ...document.body.querySelectorAll("*")];
  return [...new Set(all.filter((one) => moves(getComputedStyle(one)))
    .map((one) => one.tagName.toLowerCase() + [...one.classList].map((word) => `.${word}`).join("")))];
}"""
_MODES = (
    ("forced colours, light", {"forced_colors": "active", "color_scheme": "light"}),
    ("forced colours, dark", {"forced_colors": "active", "color_scheme": "dark"}),
    ("dark", {"color_scheme": "dark"}),
    ("reduced motion", {"reduced_motion": "reduce"}),
)


def audit_modes(sites: list[Site]) -> Report:
    """What can't be seen in forced colours, and what moves though it should not."""
    site = next(site for site in sites if site.language is Language.ZH_HANS)
    found = at_once(_problems_of, [(site, mode, wide) for mode in range(len(_MODES)) for wide in (False, True)])
    looked_at = f"{len(site.places)} pages; {', '.join(name for name, _ in _MODES)}"
    return Report("forced colours and reduced motion, in Simplified Chinese", (looked_at,), grouped(found))


def _problems_of(job: tuple[Site, int, bool]) -> list[Problem]:
    site, number, wide = job
    name, options = _MODES[number]
    with opened_page(site, viewport=WIDE if wide else PHONE, **options) as page:
        found = list[Problem]()
        for place in site.places:
            go(page, place)
            open_everything(page)
            found += [
                Problem(what, f"{place.name} ({name})")
                for what in unseen_or_moving(page, still="reduced_motion" in options)
            ]
        return found


def unseen_or_moving(page: Page, *, still: bool) -> Iterator[str]:
    """What moves on a page that should be ``still``; else what shows neither that it has the focus nor is chosen."""
    if still:
        yield from (f"moves: {one}" for one in page.evaluate(_MOVING))
        return
    yield from (f"focus can't be seen: {one}" for one in page.evaluate(_UNSEEN_FOCUS))
    yield from (f"a choice can't be seen: {one}" for one in page.evaluate(_UNSEEN_CHOICE))
