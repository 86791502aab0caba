"""The document before its first word, and its bytes: styles of its own, and nobody's name."""

from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from sulh.views.docx.markup import FONT, TAGS, element, into, library

_SIZES = {"Normal": 10.5, "Heading 1": 20, "Heading 2": 14.5, "Heading 3": 12, "Heading 4": 11}
_INK, _SOFT, _CLAIM, _ASSUMED = "1C2024", "4A545E", "0B4A85", "7A4200"
_EARLIEST = (1980, 1, 1, 0, 0, 0)
_UNWANTED = ("docProps/thumbnail.jpeg", "docProps/app.xml")
_AFTER_FONTS = (
    "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "color", "spacing", "kern", "sz", "szCs",
    "u", "vertAlign", "lang",
)  # fmt: skip


def blank() -> Any:
    """Return an empty document of A4 pages whose styles serve both scripts."""
    document = library("docx").Document()
    styles = document.styles
    for name, size in _SIZES.items():
        _dress(styles[name], size, bold=name.startswith("Heading"), colour=_INK)
    for name in ("Quote", "Caption", "Header", "Footer"):
        _dress(styles[name], 9, bold=False, colour=_SOFT)
    kind = library("docx.enum.style").WD_STYLE_TYPE
    for name, colour in (("Claim", _CLAIM), ("Assumption", _ASSUMED), ("Command", _INK)):
        _dress(styles.add_style(name, kind.CHARACTER), 8.5, bold=False, colour=colour)
    _dress(styles.add_style("Banner", kind.PARAGRAPH), 10.5, bold=True, colour=_INK)
    _dress(styles.add_style("Table Text", kind.PARAGRAPH), 8.5, bold=False, colour=_INK)
    unit = library("docx.shared")
    styles["Table Text"].paragraph_format.space_after = unit.Pt(2)
    section = document.sections[0]
    section.page_width, section.page_height = unit.Cm(21), unit.Cm(29.7)
    section.left_margin = section.right_margin = unit.Cm(2.1)
    section.top_margin = section.bottom_margin = unit.Cm(2.2)
    return document


def _dress(style: Any, size: float, *, bold: bool, colour: str) -> None:
    """Set font, size, weight and colour, each for Latin and for Arabic letters."""
    unit = library("docx.shared")
    properties = style.element.get_or_add_rPr()
    qualified = library("docx.oxml.ns").qn
    for name in ("rFonts", "b", "bCs", "i", "iCs", "color", "sz", "szCs", "lang"):
        for old in properties.findall(qualified(f"w:{name}")):
            properties.remove(old)
    style.font.size = unit.Pt(size)
    style.font.bold = bold
    style.font.italic = False
    style.font.color.rgb = unit.RGBColor.from_string(colour)
    fonts = element("rFonts", ascii=FONT, hAnsi=FONT, cs=FONT, eastAsia=FONT)
    into(properties, fonts, before=_AFTER_FONTS)
    into(properties, element("bCs", val="1" if bold else "0"), before=_AFTER_FONTS[2:])
    into(properties, element("szCs", val=str(round(size * 2))), before=_AFTER_FONTS[12:])
    into(properties, element("lang", val=TAGS["en"], bidi=TAGS["ar"]), before=("eastAsianLayout",))


def packed(document: Any, title: str) -> bytes:
    """Return the document as bytes that say nothing of who wrote it, where or when."""
    properties = document.core_properties
    for child in list(properties._element):
        properties._element.remove(child)
    properties.title = title
    raw = BytesIO()
    document.save(raw)
    result = BytesIO()
    with ZipFile(raw) as before, ZipFile(result, "w", ZIP_DEFLATED) as after:
        for name in before.namelist():
            if name in _UNWANTED:
                continue
            content = before.read(name)
            if name in {"_rels/.rels", "[Content_Types].xml"}:
                content = _without(content)
            entry = ZipInfo(name, _EARLIEST)
            entry.compress_type, entry.create_system = ZIP_DEFLATED, 0
            after.writestr(entry, content)
    return result.getvalue()


def _without(content: bytes) -> bytes:
    """Take what leads to the parts left out from a list of parts."""
    oxml = library("docx.oxml")
    tree = oxml.parse_xml(content)
    for entry in list(tree):
        target = entry.get("Target") or (entry.get("PartName") or "").lstrip("/")
        if target in _UNWANTED:
            tree.remove(entry)
    return bytes(library("docx.opc.oxml").serialize_part_xml(tree))
