"""What the page of an error says: what is wrong, and what to do."""

from app.base.errors import LinkEnd
from app.chat_exports.reading import SIZE_LIMIT
from app.i18n.translator import Translator


def error_words(status: int, t: Translator, *, is_read: bool, is_in_plan: bool) -> tuple[str, str]:
    """The title and the advice of a status. A request that only reads has saved nothing that could be lost."""
    if status == 404 and is_in_plan:
        return _not_in_plan(t)
    if status == 503 and is_read:
        return _unreadable_now(t)
    return _WORDS.get(status, _unexpected)(t)


def not_found(t: Translator) -> tuple[str, str]:
    """What is said where there is no such page."""
    return (
        t.gettext("We can't find this page"),
        t.gettext(
            "The address may be mistyped, the plan may have been deleted, or this browser may not have "
            "access to it. If you saved the plan's edit link, open that."
        ),
    )


def ended_words(end: LinkEnd, t: Translator) -> tuple[str, str]:
    """What is said to who opens a share link that opens nothing any more."""
    return {
        LinkEnd.WITHDRAWN: (
            t.gettext("This plan was withdrawn"),
            t.gettext("Its owner deleted it. If you still need it, ask them."),
        ),
        LinkEnd.TURNED_OFF: (
            t.gettext("This link was turned off"),
            t.gettext("The owner turned this link off. Ask them for a new one."),
        ),
        LinkEnd.EXPIRED: (
            t.gettext("This link has ended"),
            t.gettext("The owner set a time for it, which is over. Ask them to renew it."),
        ),
    }[end]


def no_new_plans(t: Translator) -> tuple[str, str]:
    """What is said where nobody may start a plan."""
    return (
        t.gettext("No new plans here"),
        t.gettext("This server takes no new plans at the moment. Plans that are already here go on as before."),
    )


def _not_in_plan(t: Translator) -> tuple[str, str]:
    title, _ = not_found(t)
    return (
        title,
        t.gettext("It may have been removed from the plan, or the address may be mistyped. Your plan is safe."),
    )


def _too_large(t: Translator) -> tuple[str, str]:
    return t.gettext("That's more than the planner can take"), t.gettext(
        "Nothing was changed. Please send less at a time."
    )


def too_large_chat_words(t: Translator) -> tuple[str, str]:
    """What is said of a chat's export that is larger than any that is read."""
    return t.gettext("That's more than the planner can take"), t.gettext(
        "This file is larger than %(most)s MB. Export the chat without media, or fewer months of it.",
        most=SIZE_LIMIT // 1_000_000,
    )


def _method(t: Translator) -> tuple[str, str]:
    return t.gettext("You can't do that here"), t.gettext("Go back and try again from the page itself.")


def _bad_request(t: Translator) -> tuple[str, str]:
    return (
        t.gettext("The server couldn't read what you sent"),
        t.gettext("Nothing was changed. Go back, reload the page and send it again."),
    )


def _other_site(t: Translator) -> tuple[str, str]:
    return (
        t.gettext("This didn't come from one of our pages"),
        t.gettext(
            "Another site may have sent it, so nothing was changed. If you sent it yourself, open the page again and "
            "send it from there."
        ),
    )


def _unavailable(t: Translator) -> tuple[str, str]:
    return (
        t.gettext("This wasn't saved"),
        t.gettext(
            "The server can't save anything right now. What you typed is still on the page. Go back and try "
            "again in a few minutes."
        ),
    )


def _unreadable_now(t: Translator) -> tuple[str, str]:
    return (
        t.gettext("We can't show this page right now"),
        t.gettext("The server is very busy. Everything you saved is safe. Try again in a minute."),
    )


def _unexpected(t: Translator) -> tuple[str, str]:
    return (
        t.gettext("Something went wrong on our side"),
        t.gettext(
            "Everything you saved is safe. Go back and try again. If it keeps happening, give the reference below "
            "to the person who runs this server."
        ),
    )


_WORDS = {
    400: _bad_request,
    403: _other_site,
    404: not_found,
    405: _method,
    409: _bad_request,
    413: _too_large,
    415: _bad_request,
    422: _bad_request,
    503: _unavailable,
}
