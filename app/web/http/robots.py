"""Programs that open links to show what is behind them: those of chat apps and networks, and search engines."""

import re

from fastapi import Request

# What they call themselves, and the words that nearly all others use. There is a phone called Cubot.
_ROBOT = re.compile(
    r"WhatsApp/|facebookexternalhit|meta-external|line-poker|kakaotalk-scrap|SkypeUriPreview|Google-PageRenderer|"
    r"QQ-URLManager|Iframely|Embedly|(?<!cu)bot\b|crawler|spider|preview|scanner",
    re.IGNORECASE,
)


def is_robot(request: Request) -> bool:
    """Whether no person looks at what is answered, as far as the program says who it is."""
    agent = request.headers.get("user-agent", "")
    return not agent or _ROBOT.search(agent) is not None
