"""Limits in words: those of what is stored (`app.base.limits`), and those of a network or a plan (`rate_limits`)."""

import math
from collections.abc import Callable, Mapping

from app.base.errors import LimitError
from app.i18n.translator import Translator
from app.web.http.rate_limits import Limited, RateLimitError


def limit_words(error: LimitError, t: Translator) -> str:
    """What a person is told who met a limit."""
    most = error.most
    words = {
        "list": t.gettext("This list is full: the limit is %(most)s. Remove one to add another.", most=most),
        "plan": t.gettext("This plan is too large now. Shorten or remove something, then save again."),
        "answers": t.gettext(
            "This plan is full: the limit is %(most)s answers, and those of removed items count. Download the plan as "
            "JSON and import the file: the new plan has room again.",
            most=most,
        ),
        "names": t.gettext("A plan keeps at most %(most)s named versions. Remove a name to add another.", most=most),
        "share_links": t.gettext(
            "A plan has at most %(most)s read-only links. Turn one off to create another.", most=most
        ),
        "edit_links": t.gettext("A plan has at most %(most)s edit links. Turn one off to create another.", most=most),
        "api_tokens": t.gettext("A plan has at most %(most)s tokens. Turn one off to create another.", most=most),
        "webhooks": t.gettext(
            "Reminders of a plan go to at most %(most)s addresses. Turn one off to add another.", most=most
        ),
        "comments": t.gettext(
            "The owner has %(most)s comments to look at, and there's no room for more. Try again in a few days.",
            most=most,
        ),
    }
    too_long = t.gettext("This is too long: the limit is %(most)s characters. Shorten it, then save again.", most=most)
    return words.get(error.limit, too_long)


def rate_limit_words(error: RateLimitError, t: Translator) -> tuple[str, str]:
    """What a person is told whose network or plan has had its share, and what they can do."""
    return _RATE_WORDS[error.limited](t, math.ceil(error.seconds / 60))


def _too_many_starts(t: Translator, minutes: int) -> tuple[str, str]:
    return t.gettext("Too many plans were started from your network"), t.ngettext(
        "Plans you already have aren't affected. To start another, wait a minute.",
        "Plans you already have aren't affected. To start another, wait %(n)s minutes.",
        minutes,
    )


def _too_many_saves(t: Translator, minutes: int) -> tuple[str, str]:
    return t.gettext("Too much is being saved from your network"), t.ngettext(
        "What you typed is still on the page. Wait a minute, then save again.",
        "What you typed is still on the page. Wait %(n)s minutes, then save again.",
        minutes,
    )


def _too_many_changes(t: Translator, minutes: int) -> tuple[str, str]:
    return t.gettext("This plan is being changed too often"), t.ngettext(
        "What you typed is still on the page. Wait a minute, then save again.",
        "What you typed is still on the page. Wait %(n)s minutes, then save again.",
        minutes,
    )


def _too_many_files(t: Translator, minutes: int) -> tuple[str, str]:
    return t.gettext("Too many files were made for your network"), t.ngettext(
        "Your plan is safe. Try the download again in a minute.",
        "Your plan is safe. Try the download again in %(n)s minutes.",
        minutes,
    )


def _too_many_wrong_links(t: Translator, minutes: int) -> tuple[str, str]:
    return t.gettext("Too many links that don't work were opened from your network"), t.ngettext(
        "A link that works still opens. If this is one, check that it's complete. To try another, wait a minute.",
        "A link that works still opens. If this is one, check that it's complete. To try another, wait %(n)s minutes.",
        minutes,
    )


def _too_many_comments(t: Translator, minutes: int) -> tuple[str, str]:
    return t.gettext("That's a lot of comments at once"), t.ngettext(
        "Yours isn't sent yet. Wait a minute, then send it again.",
        "Yours isn't sent yet. Wait %(n)s minutes, then send it again.",
        minutes,
    )


def _too_many_passcodes(t: Translator, minutes: int) -> tuple[str, str]:
    return t.gettext("Too many wrong passcodes for this link"), t.ngettext(
        "So that nobody can guess it, the link takes none for now. Try again in a minute, or ask the person who shared "
        "it for a new passcode.",
        "So that nobody can guess it, the link takes none for now. Try again in %(n)s minutes, or ask the person who "
        "shared it for a new passcode.",
        minutes,
    )


def _too_many_passphrases(t: Translator, minutes: int) -> tuple[str, str]:
    return t.gettext("Too many passphrases were tried from your network"), t.ngettext(
        "Plans you already have aren't affected. To start another, wait a minute.",
        "Plans you already have aren't affected. To start another, wait %(n)s minutes.",
        minutes,
    )


def _too_many_webhooks(t: Translator, minutes: int) -> tuple[str, str]:
    return t.gettext("Too many tests and new addresses for reminders"), t.ngettext(
        "Reminders that are set up go on. Wait a minute, then try again.",
        "Reminders that are set up go on. Wait %(n)s minutes, then try again.",
        minutes,
    )


def _too_many_reads(t: Translator, minutes: int) -> tuple[str, str]:
    return t.gettext("Too many requests"), t.ngettext(
        "Programs on your network ask too often. Wait a minute, then try again.",
        "Programs on your network ask too often. Wait %(n)s minutes, then try again.",
        minutes,
    )


_RATE_WORDS: Mapping[Limited, Callable[[Translator, int], tuple[str, str]]] = {
    Limited.STARTS: _too_many_starts,
    Limited.SAVES: _too_many_saves,
    Limited.PLAN_SAVES: _too_many_changes,
    Limited.ANSWERS: _too_many_saves,
    Limited.EXPORTS: _too_many_files,
    Limited.WRONG_LINKS: _too_many_wrong_links,
    Limited.COMMENTS: _too_many_comments,
    Limited.LINK_COMMENTS: _too_many_comments,
    Limited.PASSCODES: _too_many_passcodes,
    Limited.PASSPHRASES: _too_many_passphrases,
    Limited.WEBHOOKS: _too_many_webhooks,
    Limited.READS: _too_many_reads,
}
