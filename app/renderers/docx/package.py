"""The package around the text: styles and fonts of a language, pictures, lists, links, properties."""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC
from functools import cache

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.shared import Twips

from app.base.characters import without_control_characters
from app.base.folders import TEMPLATES
from app.document.model.document import Document
from app.i18n.languages import Language
from app.renderers.docx.markup import TEXT_WIDTH, attribute, run
from app.renderers.environment import make_environment
from app.renderers.papers import Paper

_EMU_PER_MM = 36_000
_NUMBERED = 3
_PAPERS = {Paper.A4: (11906, 16838), Paper.LETTER: (12240, 15840)}
_CONTENT_TYPES = "[Content_Types].xml"
_BODY = b"<w:body>"


@dataclass(frozen=True, slots=True)
class Script:
    """The typefaces of a language that Word brings along, the free ones that resemble them, and the line height.

    ``leading`` is in points.
    """

    tag: str
    serif: str
    sans: str
    fonts: tuple[tuple[str, str], ...]
    leading: int
    latin: str = "Calibri"
    latin_serif: str = "Georgia"


_LATIN = (("Calibri", "Carlito"), ("Georgia", "Gelasio"))
_SIMPLIFIED = (("SimSun", "Noto Serif CJK SC"), ("DengXian", "Noto Sans CJK SC"))
_TRADITIONAL = (("PMingLiU", "Noto Serif CJK TC"), ("Microsoft JhengHei", "Noto Sans CJK TC"))
_SCRIPTS: Mapping[Language, Script] = {
    Language.EN: Script("zh-CN", "SimSun", "DengXian", _LATIN + _SIMPLIFIED, 15),
    Language.ZH_HANS: Script("zh-CN", "SimSun", "DengXian", _LATIN + _SIMPLIFIED, 17),
    Language.ZH_HANT: Script("zh-TW", "PMingLiU", "Microsoft JhengHei", _LATIN + _TRADITIONAL, 17),
}


class Package:
    """A Word file being written: what the text of its blocks refers to."""

    def __init__(self, language: Language, paper: Paper) -> None:
        self._file = docx.Document(io.BytesIO(_base(language)))
        self._pictures = 0
        page = self._file.sections[0]
        page.page_width, page.page_height = (Twips(length) for length in _PAPERS[paper])
        page.left_margin = page.right_margin = Twips((_PAPERS[paper][0] - TEXT_WIDTH) // 2)

    def picture(self, content: bytes, size: tuple[float, float], words: str) -> str:
        """A PNG picture as a run; its width and height in millimetres, ``words`` for those who cannot see it."""
        relation, _ = self._file.part.get_or_add_image(io.BytesIO(content))
        self._pictures += 1
        width, height = (round(length * _EMU_PER_MM) for length in size)
        extent = f'cx="{width}" cy="{height}"'
        named = f'id="{self._pictures}" name="Picture {self._pictures}"'
        return (
            f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/>'
            f'<wp:docPr {named} descr="{attribute(words)}"/>'
            '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
            f'<pic:nvPicPr><pic:cNvPr {named} descr="{attribute(words)}"/><pic:cNvPicPr/></pic:nvPicPr>'
            f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
            f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
            "</wp:inline></w:drawing></w:r>"
        )

    def numbered_list(self) -> str:
        """The properties of a new list's paragraphs, which count from 1."""
        number = self._file.part.numbering_part.element.add_num(_NUMBERED)
        number.add_lvlOverride(ilvl=0).add_startOverride(1)
        return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number.numId}"/></w:numPr>'

    def link(self, address: str, words: str) -> str:
        """Words that lead to an address of our own."""
        relation = self._file.part.relate_to(
            without_control_characters(address), RELATIONSHIP_TYPE.HYPERLINK, is_external=True
        )
        return f'<w:hyperlink r:id="{relation}">{run(words, "Seal")}</w:hyperlink>'

    def save(self, document: Document, text: str) -> bytes:
        """The file with this text, which is markup; the same document makes the same bytes."""
        self._describe(document)
        foot = " · ".join(part for part in (document.cover.name, document.foot) if part)
        self._file.sections[0].footer.paragraphs[0].runs[0].text = without_control_characters(foot)
        return self._zipped(text)

    def _zipped(self, text: str) -> bytes:
        """The parts as a ZIP file whose entries do not say when they were written, as python-docx's would."""
        package = self._file.part.package
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            _add(archive, _CONTENT_TYPES, (TEMPLATES / "docx" / _CONTENT_TYPES).read_bytes())
            _add(archive, "_rels/.rels", package.rels.xml)
            for part in package.iter_parts():
                content = self._main_part(text) if part is self._file.part else part.blob
                _add(archive, part.partname.membername, content)
                if part.rels:
                    _add(archive, part.partname.rels_uri.membername, part.rels.xml)
        return buffer.getvalue()

    def _main_part(self, text: str) -> bytes:
        """The part that holds the text.

        The text is put in as it is: to parse it and move its elements takes time that grows with their number squared.
        """
        before, after = self._file.part.blob.split(_BODY)
        return b"".join((before, _BODY, text.encode(), after))

    def _describe(self, document: Document) -> None:
        properties = self._file.core_properties
        properties.title = without_control_characters(f"{document.cover.name} · {document.cover.kind}")[:255]
        properties.language = document.language.value
        if document.changed_at:
            moment = document.changed_at.astimezone(UTC)
            properties.created = properties.modified = moment


@cache
def _base(language: Language) -> bytes:
    """A Word file without text: the templates, filled for a language."""
    environment, folder = make_environment(), TEMPLATES / "docx"
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                name = path.relative_to(folder).as_posix()
                package.writestr(name, environment.get_template(f"docx/{name}").render(script=_SCRIPTS[language]))
    return buffer.getvalue()


def _add(archive: zipfile.ZipFile, name: str, content: bytes | str) -> None:
    archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
