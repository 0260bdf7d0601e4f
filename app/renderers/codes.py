"""QR codes, as SVG that any renderer can place."""

import io

import segno


def code_svg(address: str) -> str:
    """The QR code of an address as an SVG image, black on white, with the quiet zone that scanners need."""
    buffer = io.BytesIO()
    segno.make(address, error="m").save(buffer, kind="svg", scale=4, border=4, xmldecl=False, light="white")
    return buffer.getvalue().decode()
