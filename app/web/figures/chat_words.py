"""Why a chat can't be read, in words, and which ones can."""

import math

from app.chat_exports.messages import Refusal
from app.chat_exports.reading import SIZE_LIMIT
from app.i18n.translator import Translator

_MEGABYTE = 1_000_000


def refusal_words(refusal: Refusal, t: Translator) -> str:
    """Why a file can't be read, and what to do."""
    most = SIZE_LIMIT // _MEGABYTE
    return {
        Refusal.TOO_LARGE: t.gettext(
            "This file is larger than %(most)s MB. Export the chat without media, or fewer months of it.", most=most
        ),
        Refusal.ARCHIVE: t.gettext(
            "This is an archive or a document. Unpack it, and choose the text, JSON or CSV file with the chat."
        ),
        Refusal.UNKNOWN: t.gettext("We can't read this file as a chat. Choose one of the exports that are listed."),
        Refusal.BROKEN: t.gettext("This file is damaged or incomplete. Export the chat again, and choose the new one."),
        Refusal.EMPTY: t.gettext("This file has no messages since the launch. Export the whole chat."),
        Refusal.LATER: t.gettext(
            "All messages of this file are dated after today. Check the date on the phone or computer that exported it."
        ),
        Refusal.TOO_MANY: t.gettext("This file names more people than a group has. Export one chat alone."),
    }[refusal]


def members_words(t: Translator) -> str:
    """What to enter as the number of members."""
    return t.gettext(
        "Enter the number of members as a whole number up to 1,000,000, or leave it empty. Then choose the file again."
    )


def too_many_words(seconds: int, t: Translator) -> str:
    """What is said where a network has had its share of files."""
    minutes = math.ceil(seconds / 60)
    return t.ngettext(
        "Too many files came from your network. Try again in a minute.",
        "Too many files came from your network. Try again in %(n)s minutes.",
        minutes,
    )


def formats_words(t: Translator) -> tuple[str, ...]:
    """The exports that can be read, and where each comes from."""
    return (
        t.gettext("WhatsApp: the text of “Export chat”, without media"),
        t.gettext("Telegram: result.json of one chat, from Telegram Desktop"),
        t.gettext("Discord: JSON or CSV of one channel, from DiscordChatExporter"),
        t.gettext("QQ: the text that the message manager exports"),
        t.gettext("WeChat: text or CSV with date, time and name for each message, as export programs write it"),
    )
