"""QR codes, as SVG that any renderer can place."""

import io

import segno


def code_svg(address: str) -> str:
    """The QR code of an address as an SVG image, black on white, with the quiet zone that scanners need.

    It has no size of its own, so it fills the place that is given to it.
    """
    buffer = io.BytesIO()
    segno.make(address, error="m").save(buffer, kind="svg", border=4, xmldecl=False, light="white", omitsize=True)
    return buffer.getvalue().decode()
