"""The package around the text: styles and fonts of a language, pictures, lists, links, properties."""

import io
import zipfile
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from datetime import UTC
from functools import cache

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import serialize_for_reading
from docx.shared import Length, Twips

from app.base.characters import without_control_characters
from app.base.folders import TEMPLATES
from app.document.model.document import Document
from app.i18n.languages import Language
from app.renderers.docx.markup import TEXT_WIDTH, attribute, run
from app.renderers.docx.measuring import Looks, read_looks
from app.renderers.docx.narrowing import narrowed
from app.renderers.docx.paging import Stretch, pieces_of
from app.renderers.environment import make_environment
from app.renderers.papers import Paper
from app.renderers.widths import width

_EMU_PER_MM = 36_000
_NUMBERED = 3
_PAPERS = {Paper.A4: (11906, 16838), Paper.LETTER: (12240, 15840), Paper.A5: (8391, 11906)}
"""The page of each."""
_LEAST_MARGIN = 624
_CONTENT_TYPES = "[Content_Types].xml"
_BODY, _END = b"<w:body>", b"</w:body></w:document>"
COLUMN_GAP = 454
_MOST_OF_A_NAME = 60
"""What the foot of a page has room for, in the units of ``width``."""


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
    Language.EN: Script("zh-CN", "SimSun", "DengXian", _LATIN + _SIMPLIFIED, 13),
    Language.ZH_HANS: Script("zh-CN", "SimSun", "DengXian", _LATIN + _SIMPLIFIED, 14),
    Language.ZH_HANT: Script("zh-TW", "PMingLiU", "Microsoft JhengHei", _LATIN + _TRADITIONAL, 14),
}


class Package:
    """A Word file being written: what the text of its blocks refers to."""

    def __init__(self, document: Document, paper: Paper) -> None:
        self._document = document
        self._file = docx.Document(io.BytesIO(_base(document.language)))
        self._looks = _looks(document.language)
        self._pictures = self._bookmarks = 0
        page = self._file.sections[0]
        page.page_width, page.page_height = (Twips(length) for length in _PAPERS[paper])
        self.text_width = min(TEXT_WIDTH, _PAPERS[paper][0] - 2 * _LEAST_MARGIN)
        page.left_margin = page.right_margin = Twips((_PAPERS[paper][0] - self.text_width) // 2)
        self._narrow_styles()
        self.marks = {section.key: f"_Section_{number}" for number, section in enumerate(document.sections, 1)}

    @property
    def text_height(self) -> float:
        """The height between the margins, in points."""
        page = self._file.sections[0]
        return float(Length((page.page_height or 0) - (page.top_margin or 0) - (page.bottom_margin or 0)).pt)

    @property
    def share(self) -> float:
        """How much of the width of A4 there is between the margins."""
        return self.text_width / TEXT_WIDTH

    def fitted(self, markup: str) -> str:
        """Markup that is laid out for A4, on this paper."""
        return markup if self.share == 1 else narrowed(markup, self.share)

    def bookmark(self, name: str, words: str) -> str:
        """Words that fields and links find by this name."""
        self._bookmarks += 1
        number = self._bookmarks
        return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{run(words)}<w:bookmarkEnd w:id="{number}"/>'

    def section(self, columns: int, *, is_first: bool) -> str:
        """The properties of a section, which begins on a new page and has its text in columns."""
        properties = deepcopy(self._file.element.body.sectPr)
        if not is_first:
            properties.remove(properties.find(qn("w:titlePg")))
        if columns > 1:
            margins = properties.find(qn("w:pgMar"))
            margins.addnext(OxmlElement("w:cols", {qn("w:num"): str(columns), qn("w:space"): str(COLUMN_GAP)}))
        return str(serialize_for_reading(properties))

    def picture(self, content: bytes, size: tuple[float, float], words: str) -> str:
        """A PNG picture as a run; its width and height in millimetres, ``words`` for those who cannot see it."""
        relation, _ = self._file.part.get_or_add_image(io.BytesIO(content))
        self._pictures += 1
        across, down = (round(length * _EMU_PER_MM) for length in size)
        extent = f'cx="{across}" cy="{down}"'
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

    def stretch(self, columns: int, markup: str) -> Stretch:
        """A stretch of text, which is markup, in columns."""
        fitted = self.fitted(markup)
        body = parse_xml(self._main_part(fitted)).body
        across = (self.text_width - COLUMN_GAP * (columns - 1)) / columns / 20
        return Stretch(columns, fitted, pieces_of(body, self._looks, across))

    def save(self, text: str) -> bytes:
        """The file with this text; the same document makes the same bytes."""
        self._describe()
        foot = " · ".join(part for part in (_cut(self._document.cover.name), self._document.foot) if part)
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
        before, _ = self._file.part.blob.split(_BODY)
        return b"".join((before, _BODY, text.encode(), _END))

    def _narrow_styles(self) -> None:
        """What ends at the right margin does so on this paper."""
        styles = self._file.styles.element
        for tab in styles.iter(qn("w:tab")):
            if tab.get(qn("w:val")) == "right":
                tab.set(qn("w:pos"), str(self.text_width))
        for indent in styles.iter(qn("w:ind")):
            if int(indent.get(qn("w:right"), 0)) > self.text_width / 2:
                indent.set(qn("w:right"), str(round(int(indent.get(qn("w:right"))) * self.share)))

    def _describe(self) -> None:
        document = self._document
        properties = self._file.core_properties
        properties.title = without_control_characters(f"{document.cover.name} · {document.cover.kind}")[:255]
        properties.language = document.language.value
        if document.changed_at:
            moment = document.changed_at.astimezone(UTC)
            properties.created = properties.modified = moment


@cache
def _looks(language: Language) -> Looks:
    return read_looks(docx.Document(io.BytesIO(_base(language))).styles.element)


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


def _cut(name: str) -> str:
    """A name, or its beginning where it would fill the foot of every page."""
    return name if width(name) <= _MOST_OF_A_NAME else f"{name[: _MOST_OF_A_NAME // 2]}…"


def _add(archive: zipfile.ZipFile, name: str, content: bytes | str) -> None:
    archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
