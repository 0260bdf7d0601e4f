"""Settings: read from the environment only, and refused with one clear line if they are impossible."""

import re
from enum import StrEnum
from ipaddress import ip_network
from pathlib import Path
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    AliasChoices,
    AnyHttpUrl,
    BeforeValidator,
    Field,
    SecretStr,
    ValidationError,
    ValidationInfo,
    field_validator,
)
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from app.base.characters import seen_length
from app.base.errors import SettingsError

IN_MEMORY = "memory://"
"""The store of limits that is the memory of each process."""
_SHORTEST_PASSPHRASE = 8
_BASE_PATH = re.compile(r"(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*)*")
# A name, any name below one (``*.example.org``), or an address; a port is ignored.
_HOST = re.compile(r"((?:\*\.)?[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])(?::[0-9]+)?")


# An e-mail address, or a page.
_CONTACT = re.compile(r"[^\s@<>\"]+@[^\s@<>\"]+\.[^\s@<>\"]+|https://[^\s/<>\"@]+(/[^\s<>\"]*)?")


class NewPlans(StrEnum):
    """Who may start a plan: everyone, who knows a passphrase, or nobody."""

    OPEN = "open"
    PASSPHRASE = "passphrase"  # noqa: S105  # what is asked for, and no password
    CLOSED = "closed"


def _read_hosts(text: str) -> tuple[str, ...]:
    names = [name.strip().lower() for name in text.split(",")] if text.strip() else []
    found = [_HOST.fullmatch(name) for name in names]
    if wrong := [name for name, one in zip(names, found, strict=True) if one is None]:
        raise ValueError(f"{wrong[0]!r} is no name of a host")
    return tuple(one[1].strip("[]") for one in found if one)


def _check_public_url(url: AnyHttpUrl | None) -> AnyHttpUrl | None:
    if url and (url.username or url.password):
        raise ValueError("a name or a password would be in every link")
    if url and (url.query or url.fragment or not _BASE_PATH.fullmatch((url.path or "").rstrip("/"))):
        raise ValueError("after the host, only a path of letters, digits, dots, hyphens and underscores may follow")
    return url


def _read_networks(text: str) -> tuple[str, ...]:
    names = [name.strip() for name in text.split(",")] if text.strip() != "none" else []
    try:
        networks = [ip_network(name) for name in names]
    except ValueError as error:
        raise ValueError(f"{error}; name addresses or networks, or none") from error
    if any(network.prefixlen == 0 for network in networks):
        raise ValueError("a network of all addresses would let everybody say where they come from")
    return tuple(map(str, networks))


def _check_contact(contact: str) -> str:
    if contact and not _CONTACT.fullmatch(contact):
        raise ValueError("name an e-mail address, or a page that begins with https://")
    return contact


class Settings(BaseSettings):
    """Everything that can be set, as ``PLAYBOOK_<NAME>``; ``HOST`` and ``PORT`` go without the prefix.

    ``public_url`` is the address in links and codes; without it, each request's own address is used. ``hosts`` are the
    names that the server answers to beside; without any, all that are local.
    ``development`` adds the page of all components at ``/components``.
    ``metrics_token`` opens ``/metrics``; without one, there is no such page.
    ``trusted_proxies`` are the networks whose word counts for where a request comes from, and whether by https.
    ``new_plans`` says who may start plans, ``abuse_contact`` who is told of abuse; shared pages name it.
    ``retention_days`` is for how long plans are kept that nobody changes or reads; without it, for ever.
    ``webhooks`` lets owners have programs elsewhere told what is due.
    ``plans_per_hour``, ``saves_per_minute``, ``exports_per_hour`` and ``reads_per_minute`` (of programs) limit what
    one network may do, ``plan_saves_per_minute`` how often one plan may be changed. They are counted in
    ``limits_store``, which several servers may share; without one, in the database where that is PostgreSQL, else in
    memory.
    """

    model_config = SettingsConfigDict(env_prefix="PLAYBOOK_", env_ignore_empty=True, frozen=True)

    data_dir: Path = Path("data")
    database_url: str = ""
    public_url: Annotated[AnyHttpUrl | None, AfterValidator(_check_public_url)] = None
    hosts: Annotated[tuple[str, ...], NoDecode, BeforeValidator(_read_hosts)] = Field(
        default=(), validate_default=False
    )
    # The second name is that of the server inside, by which this was set before.
    trusted_proxies: Annotated[tuple[str, ...], NoDecode, BeforeValidator(_read_networks)] = Field(
        default=("127.0.0.1/32", "::1/128"),
        validate_default=False,
        validation_alias=AliasChoices("PLAYBOOK_TRUSTED_PROXIES", "FORWARDED_ALLOW_IPS"),
    )
    log_format: Literal["text", "json"] = "text"
    development: bool = False
    metrics_token: SecretStr | None = Field(default=None, min_length=16)
    new_plans: NewPlans = NewPlans.OPEN
    new_plans_passphrase: SecretStr | None = Field(default=None, validate_default=True)
    abuse_contact: Annotated[str, AfterValidator(_check_contact)] = ""
    # Less than a month would take plans away from people who are on holiday.
    retention_days: int | None = Field(default=None, ge=30)
    # Owners would have the server send what they like to whom they like; it is for its operator to allow that.
    webhooks: bool = False
    plans_per_hour: int = Field(default=30, ge=1)
    # A page saves when its reader stops typing for 0.6 s, one save at a time: less than 100 a minute, so less than
    # 3,000 of thirty people who never pause longer. The server takes several times as many.
    saves_per_minute: int = Field(default=3_000, ge=1)
    # Six people who type without a pause into one plan.
    plan_saves_per_minute: int = Field(default=600, ge=1)
    # Thirty people who take their plan in every one of ten formats twice an hour. What is kept isn't counted.
    exports_per_hour: int = Field(default=600, ge=1)
    # Thirty programs that ask every three seconds. A plan that has changed takes tens of milliseconds to be told.
    reads_per_minute: int = Field(default=600, ge=1)
    limits_store: str = ""
    host: str = Field(default="127.0.0.1", validation_alias="HOST")
    port: int = Field(default=8000, ge=0, le=65535, validation_alias="PORT")

    @field_validator("new_plans_passphrase")
    @classmethod
    def _check_passphrase(cls, passphrase: SecretStr | None, info: ValidationInfo) -> SecretStr | None:
        if info.data.get("new_plans") is NewPlans.PASSPHRASE and passphrase is None:
            raise ValueError("has to be set where PLAYBOOK_NEW_PLANS is passphrase")
        if passphrase is not None and seen_length(passphrase.get_secret_value()) < _SHORTEST_PASSPHRASE:
            raise ValueError(f"should have at least {_SHORTEST_PASSPHRASE} characters that can be seen")
        return passphrase

    @property
    def database(self) -> str:
        """The URL of the database: the embedded one unless another is set."""
        return self.database_url or f"sqlite:///{self.data_dir / 'playbook.sqlite3'}"

    @property
    def is_https(self) -> bool:
        """Whether the public address is https."""
        return self.public_url is not None and self.public_url.scheme == "https"

    @property
    def base_path(self) -> str:
        """The path that every address of the planner begins with, as in ``/community``; empty where it has none."""
        return ((self.public_url and self.public_url.path) or "").rstrip("/")


def read_settings() -> Settings:
    """The settings of this process; raises `SettingsError` if one is not valid."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0])
        variable = name if name.isupper() else f"PLAYBOOK_{name.upper()}"
        raise SettingsError(f"{variable}: {first['msg']}") from error
