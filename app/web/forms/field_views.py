"""Fields of a form, made from a plan's answers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.knowledge.content import Knowledge
from app.knowledge.examples import place_of_question
from app.knowledge.messages import WRITTEN_FIELDS
from app.plan.fields.choice_kinds import AnyOf, OneOf
from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import Kind, Line, Number, Text
from app.plan.fields.list_kinds import Field
from app.plan.paths import FieldPath
from app.storage.repositories.answers import NEVER_ANSWERED, StoredAnswer
from app.web.forms.bases import base_of_shown
from app.web.forms.day_views import day_view
from app.web.forms.form_errors import unreadable_words
from app.web.forms.name_suggestions import suggestions
from app.web.forms.near_examples import near_example
from app.web.forms.views import FieldView, FormErrors, NumberView, Option
from app.web.plan.authors import Viewpoint, author_words
from app.web.plan.view import PlanView
from app.wording.answers import answer_words, typed_words
from app.wording.texts import source_paths, written_text

_SUFFIX = "_other"


@dataclass(frozen=True)
class Fields:
    """Makes the fields of one page: from the plan's answers, with what went wrong when the form was sent."""

    view: PlanView
    form_errors: FormErrors

    def of_model(self, model: type, step: str, list_name: str = "", item: str = "") -> Iterator[FieldView]:
        """The fields of a step or an item in their order; a field "other" hangs on the choice it belongs to."""
        kinds = fields_of(model)
        for name, kind in kinds.items():
            if isinstance(kind, Kind) and not _is_other(name, kinds):
                other = kinds.get(name + _SUFFIX)
                yield self._field(
                    FieldPath(step, name, kind, list_name, item),
                    self._field(FieldPath(step, name + _SUFFIX, other, list_name, item), None)
                    if isinstance(other, Kind)
                    else None,
                )

    def _field(self, at: FieldPath, other: FieldView | None) -> FieldView:
        path, kind = str(at), at.kind
        guidance, place = self._knowledge.guidance.of_path(at), place_of_question(at)
        stored = self.view.stored.get(path, NEVER_ANSWERED)
        conflict = self.form_errors.conflicts.get(path)
        present = conflict or stored
        shown = typed_words(present.value, kind, self.view.language) or self._written(path)
        value, names = self.form_errors.typed.get(path, shown), suggestions(at.field, self.view.plan)
        return FieldView(
            path=path,
            kind=kind.name,
            label=guidance.label,
            hint=guidance.hint,
            example=guidance.example,
            value=value,
            base=str(base_of_shown(present.version, kind, shown)),
            limit=kind.limit,
            essential=kind.essential,
            private=kind.private,
            from_starter=stored.is_draft and bool(stored.value),
            error=self.form_errors.errors.get(path) or unreadable_words(kind, value, self.view.t),
            conflict=answer_words(conflict.value, kind, self._knowledge) if conflict else None,
            conflict_by=author_words(self.view, conflict.by, Viewpoint()) if conflict else "",
            options=self._options(kind, value),
            suggestions=names,
            number=NumberView(kind.whole, kind.low) if isinstance(kind, Number) else None,
            day=day_view(self.view, at, value),
            is_written=kind.written,
            is_edited=kind.written and bool(stored.value),
            is_stale=kind.written and self._is_stale(path, stored),
            other=other,
            principles=self._knowledge.principles.at(place),
            others_say=self._knowledge.examples.get(place, ()),
            near=self._near(place, kind, guidance.example, names),
        )

    @property
    def _knowledge(self) -> Knowledge:
        return self.view.knowledge

    def _near(self, place: str, kind: Kind, usual: str, names: tuple[str, ...]) -> str:
        if not isinstance(kind, Line | Text):
            return usual
        return names[0] if names else near_example(self.view, place, usual)

    def _written(self, path: str) -> str:
        return written_text(self.view.plan, path, self.view.plan_knowledge) if path in WRITTEN_FIELDS else ""

    def _is_stale(self, path: str, stored: StoredAnswer) -> bool:
        if not stored.value:
            return False
        sources = source_paths(path, self.view.plan_knowledge)
        return any(
            answer.version > stored.version
            for other, answer in self.view.stored.items()
            if other in sources or any(other.startswith(f"{source}.") for source in sources)
        )

    def _options(self, kind: Kind, value: str) -> tuple[Option, ...]:
        if not isinstance(kind, OneOf | AnyOf):
            return ()
        words = self._knowledge.guidance.choices[kind.choices]
        chosen = {line.strip() for line in value.splitlines()}
        unreadable = (line.strip() for line in value.splitlines() if line.strip() and line.strip() not in words)
        known = (Option(key, words[key], chosen=key in chosen) for key in kind.keys)
        return (*known, *(Option(line, line, chosen=True) for line in unreadable))


def _is_other(name: str, kinds: Mapping[str, Field]) -> bool:
    return name.endswith(_SUFFIX) and name.removesuffix(_SUFFIX) in kinds
