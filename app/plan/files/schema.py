"""The JSON Schema of a plan file, made from the same declarations that make the forms."""

from typing import Any

from app.base.limits import DRAFTED_LIMIT, ITEMS_LIMIT, LINE_LIMIT
from app.i18n.languages import Language
from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import Kind
from app.plan.fields.list_kinds import EntriesOf, Field, ListOf
from app.plan.files.plan_file import FORMAT
from app.plan.plan import PARTS


def plan_file_schema() -> dict[str, Any]:
    """The schema (draft 2020-12) of a plan file whose values are all of their kinds."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Community playbook plan file",
        "type": "object",
        "required": ["format", "language", "answers"],
        "properties": {
            "format": {"const": FORMAT},
            "language": {"enum": [language.value for language in Language]},
            "calendar_id": _ID,
            "answers": _object({step.key: _model(step.model) for step in PARTS}),
            "drafted": {"type": "array", "maxItems": DRAFTED_LIMIT, "items": _LINE},
            "dismissed": {"type": "array", "maxItems": ITEMS_LIMIT, "items": _DISMISSAL},
        },
    }


def _model(model: type) -> dict[str, Any]:
    return _object({name: _field(kind) for name, kind in fields_of(model).items()})


def _field(kind: Field) -> dict[str, Any]:
    if isinstance(kind, Kind):
        return kind.schema()
    item = _model(kind.item)
    if isinstance(kind, ListOf):
        item["properties"] = {"id": _ID, **item["properties"]}
        return {"type": "array", "maxItems": ITEMS_LIMIT, "items": item}
    if isinstance(kind, EntriesOf):
        return {"type": "object", "propertyNames": _ID, "additionalProperties": item}
    return _object(dict.fromkeys(kind.keys, item))


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "additionalProperties": False}


_ID = {"type": "string", "pattern": "^[a-z0-9][a-z0-9_-]{0,39}$"}
_LINE = {"type": "string", "maxLength": LINE_LIMIT}
_DISMISSAL = {
    **_object({"name": _LINE, "about": {"type": "array", "items": _LINE}, "reason": _LINE}),
    "required": ["name", "reason"],
}
