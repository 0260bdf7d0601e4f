"""Several lines of text in one."""

_FULL_WIDTH = "。！？；：，、）」』”"


def in_one_line(text: str) -> str:
    """The lines of a text one after the other: with a space between, but none after a mark as wide as a character."""
    before, *others = [line for line in map(str.strip, text.split("\n")) if line] or [""]
    for line in others:
        before += ("" if before[-1:] in _FULL_WIDTH else "，" if _is_chinese(before[-1:]) else " ") + line
    return before


def _is_chinese(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"
