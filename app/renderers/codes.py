"""QR codes, as SVG that any renderer can place."""

import io
from urllib.parse import quote

import segno
from pydantic import AnyUrl, ValidationError


def code_svg(address: str) -> str:
    """The QR code of an address as an SVG image, black on white, with the quiet zone that scanners need.

    It has no size of its own, so it fills the place that is given to it.
    """
    buffer = io.BytesIO()
    code = segno.make(_in_ascii(address), error="m")
    code.save(buffer, kind="svg", border=4, xmldecl=False, light="white", omitsize=True)
    return buffer.getvalue().decode()


def _in_ascii(address: str) -> str:
    """The same address in the characters of ASCII, since some phones misread all others in a code."""
    if address.isascii():
        return address
    try:
        return str(AnyUrl(address))
    except ValidationError:
        return quote(address, safe=":/?#[]@!$&'()*+,;=%")
