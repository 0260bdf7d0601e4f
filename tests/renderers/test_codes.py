"""QR codes hold ASCII addresses only."""

import pytest

from app.renderers.codes import code_svg


@pytest.mark.parametrize(
    ("address", "in_ascii"),
    [
        ("https://计划.example/s/aB3", "https://xn--wbr161l.example/s/aB3"),
        ("https://plans.example/夜?a=%E5&b=读", "https://plans.example/%E5%A4%9C?a=%E5&b=%E8%AF%BB"),
        ("夜", "%E5%A4%9C"),
    ],
)
def test_a_code_holds_an_address_in_ascii(address: str, in_ascii: str) -> None:
    assert code_svg(address) == code_svg(in_ascii)
