"""What is laid out for A4 on a narrower page: tables and pictures take the same share of it."""

import re

_SIZES = re.compile(r"<(?:w:tcW|w:tblW|w:gridCol|wp:extent|a:ext) [^>]*>")
_SIZE = re.compile(r'(w:w|cx|cy)="(\d+)"')


def narrowed(markup: str, share: float) -> str:
    """The markup with this share of the widths of its tables and of the size of its pictures."""
    return _SIZES.sub(lambda tag: _SIZE.sub(lambda size: f'{size[1]}="{int(int(size[2]) * share)}"', tag[0]), markup)
