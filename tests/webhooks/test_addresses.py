"""Where messages may go: nowhere but to the public internet, however an address is written."""

import pytest

from app.webhooks.addresses import LONGEST, Address, AddressError, AddressFault, NotPublicError, check_public, is_public

PUBLIC = ("8.8.8.8", "1.1.1.1", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808")
PRIVATE = (
    "127.0.0.1", "127.255.255.254", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254",
    "100.64.0.1", "100.100.100.200", "192.0.0.192", "192.0.2.1", "198.18.0.1", "224.0.0.1", "240.0.0.1",
    "255.255.255.255", "192.88.99.1", "168.63.129.16",
    "::", "::1", "fe80::1", "fe80::1%eth0", "2606:4700::1111%eth0", "fc00::1", "fd00::1", "fd00:ec2::254", "fec0::1",
    "ff0e::1", "2001:db8::1", "3fff::1", "100::1", "5f00::1",
    "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:a9fe:a9fe", "::127.0.0.1", "64:ff9b::127.0.0.1",
    "64:ff9b::a9fe:a9fe", "64:ff9b:1::808:808", "2002:7f00:1::", "2001:0:808:808::",
    "", "localhost", "0x7f.1", "2130706433", "127.1",
)  # fmt: skip


@pytest.mark.parametrize("ip", PUBLIC)
def test_addresses_of_the_internet_are_public(ip: str) -> None:
    assert is_public(ip)


@pytest.mark.parametrize("ip", PRIVATE)
def test_all_others_are_not(ip: str) -> None:
    assert not is_public(ip)
    with pytest.raises(NotPublicError):
        check_public([PUBLIC[0], ip])


def test_a_name_without_an_address_leads_nowhere() -> None:
    with pytest.raises(NotPublicError):
        check_public([])


def test_each_address_of_a_name_is_asked_once() -> None:
    assert check_public(["8.8.8.8", "1.1.1.1", "8.8.8.8"]) == ("8.8.8.8", "1.1.1.1")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("https://bot.example.org", "https://bot.example.org/"),
        (" HTTPS://Bot.Example.org:443/In?key=A%20b ", "https://bot.example.org/In?key=A%20b"),
        ("https://bot.example.org:8443?key=a@b:c", "https://bot.example.org:8443/?key=a@b:c"),
        ("https://xn--fiq228c.xn--fiqs8s/hook", "https://xn--fiq228c.xn--fiqs8s/hook"),
    ],
)
def test_an_address_is_read_as_it_is_meant(typed: str, meant: str) -> None:
    assert str(Address.read(typed)) == meant
    assert Address.read(str(Address.read(typed))) == Address.read(typed)


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("http://bot.example.org/", AddressFault.NOT_HTTPS),
        ("", AddressFault.NO_ADDRESS),
        ("bot.example.org", AddressFault.NO_ADDRESS),
        ("ftp://bot.example.org", AddressFault.NO_ADDRESS),
        ("https://mia:secret@bot.example.org/", AddressFault.NO_ADDRESS),
        ("https://bot.example.org\\@10.0.0.1/", AddressFault.NO_ADDRESS),
        ("https://bot.example.org/\\x", AddressFault.NO_ADDRESS),
        ("https://bot.example.org/#top", AddressFault.NO_ADDRESS),
        ("https://bot.example.org/a b", AddressFault.NO_ADDRESS),
        ("https://bot.example.org/\r\nx: y", AddressFault.NO_ADDRESS),
        ("https://[::1]/", AddressFault.NO_ADDRESS),
        ("https://8.8.8.8/", AddressFault.NO_NAME),
        ("https://2130706433/", AddressFault.NO_NAME),
        ("https://0x7f.0x1/", AddressFault.NO_NAME),
        ("https://localhost/", AddressFault.NO_NAME),
        ("https://bot.example.org./", AddressFault.NO_NAME),
        ("https://夜读会.example/", AddressFault.NO_NAME),
        ("https://①②⑦.example.org/", AddressFault.NO_NAME),
        ("https://İ.example.org/", AddressFault.NO_NAME),
        ("https://ſ.example.org/", AddressFault.NO_NAME),
        ("https://ı.example.org/", AddressFault.NO_NAME),
        ("https://\N{KELVIN SIGN}.example.org/", AddressFault.NO_NAME),
        ("httpſ://bot.example.org/", AddressFault.NO_ADDRESS),
        ("https://bot.example.org?" + "a" * (LONGEST - len("https://bot.example.org?")), AddressFault.TOO_LONG),
        (f"https://{'a' * 260}.org/", AddressFault.NO_NAME),
        ("https://bot.example.org:22/", AddressFault.PORT),
        ("https://bot.example.org:99999/", AddressFault.PORT),
        ("https://bot.example.org/" + "a" * LONGEST, AddressFault.TOO_LONG),
    ],
)
def test_what_no_message_goes_to_is_refused(typed: str, fault: AddressFault) -> None:
    with pytest.raises(AddressError) as refused:
        Address.read(typed)
    assert refused.value.fault is fault
