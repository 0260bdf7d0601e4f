"""Reading a seed file: strictly, and with errors that name the file and the key."""

from pathlib import Path
from typing import Any, TypeVar

import tomli  # the standard library's parser in compiled form: start would take a quarter of a second longer
from pydantic import BaseModel, ConfigDict, ValidationError

from app.base.errors import KnowledgeError


class SeedModel(BaseModel):
    """The base of everything read from ``seeds/``: frozen, and closed to unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


Seed = TypeVar("Seed", bound=BaseModel)


def read_seed(path: Path, model: type[Seed]) -> Seed:
    """The value in a seed file; raises `KnowledgeError` if the file is not valid."""
    return parse_seed(path, read_toml(path), model)


def parse_seed(path: Path, data: Any, model: type[Seed]) -> Seed:
    """The value that decoded data from a seed file represents."""
    try:
        return model.model_validate(data)
    except ValidationError as error:
        lines = (f"{path}: {'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors())
        raise KnowledgeError("\n".join(lines)) from error


def read_toml(path: Path) -> dict[str, Any]:
    """The decoded content of a TOML file; raises `KnowledgeError` if it is missing or not TOML."""
    try:
        return tomli.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomli.TOMLDecodeError) as error:
        raise KnowledgeError(f"{path}: {error}") from error


def check_keys(path: Path, where: str, found: set[str], expected: set[str]) -> None:
    """Raise `KnowledgeError` unless a table has exactly the expected keys."""
    if missing := expected - found:
        raise KnowledgeError(f"{path}: {where}: missing {', '.join(sorted(missing))}")
    if unknown := found - expected:
        raise KnowledgeError(f"{path}: {where}: unknown {', '.join(sorted(unknown))}")
