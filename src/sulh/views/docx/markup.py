"""The marks of WordprocessingML that python-docx has no words for: direction, links, fields."""

from typing import Any

from sulh.messages import Lang
from sulh.views.directions import DIRECTION, OTHER, SCRIPT
from sulh.views.extras import fetched

TAGS: dict[Lang, str] = {"en": "en-GB", "ar": "ar-SY"}
FONT = "Arial"
"""A font that every Word has, for both scripts: what is handed over is read elsewhere."""


def library(module: str) -> Any:
    """Return a module of python-docx."""
    return fetched(module, "python-docx", ".docx")


def element(tag: str, **attributes: str) -> Any:
    """Return an element of the main namespace: ``element("bookmarkStart", id="1", name="c14")``."""
    made = library("docx.oxml").OxmlElement(f"w:{tag}")
    qualified = library("docx.oxml.ns").qn
    for name, value in attributes.items():
        made.set(qualified(f"w:{name}"), value)
    return made


def into(parent: Any, child: Any, *, before: tuple[str, ...] = ()) -> Any:
    """Put an element where the schema wants it: before the first of these that is there."""
    qualified = library("docx.oxml.ns").qn
    later = next((one for one in parent if one.tag in {qualified(f"w:{n}") for n in before}), None)
    if later is None:
        parent.append(child)
    else:
        later.addprevious(child)
    return child


# What may follow in the properties of a paragraph and of a run, in the order of the schema.
_AFTER_BIDI = (
    "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents",
    "suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl",
    "divId", "cnfStyle", "rPr", "sectPr", "pPrChange",
)  # fmt: skip
_AFTER_RTL = ("cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath")
_AFTER_BIDI_VISUAL = (
    "tblStyleRowBandSize", "tblStyleColBandSize", "tblW", "jc", "tblCellSpacing", "tblInd",
    "tblBorders", "shd", "tblLayout", "tblCellMar", "tblLook",
)  # fmt: skip
_AFTER_SECTION_BIDI = ("rtlGutter", "docGrid")


def directed(paragraph: Any, lang: Lang) -> None:
    """Let a paragraph run in the direction of its language."""
    if DIRECTION[lang] == "rtl":
        into(paragraph._p.get_or_add_pPr(), element("bidi"), before=_AFTER_BIDI)


def spoken(run: Any, lang: Lang, *, isolated: bool) -> None:
    """Tag a run with its language, and with its direction where it is Arabic."""
    direction = OTHER[lang] if isolated else DIRECTION[lang]
    own = SCRIPT[direction]
    properties = run._r.get_or_add_rPr()
    if direction == "rtl":
        into(properties, element("rtl"), before=_AFTER_RTL)
        into(properties, element("lang", bidi=TAGS[own]), before=_AFTER_RTL[3:])
    else:
        into(properties, element("lang", val=TAGS[own]), before=_AFTER_RTL[3:])


def mirrored(table: Any, lang: Lang) -> None:
    """Let the columns of a table run in the direction of its language."""
    if DIRECTION[lang] == "rtl":
        into(table._tbl.tblPr, element("bidiVisual"), before=_AFTER_BIDI_VISUAL)


def section_directed(section: Any, lang: Lang) -> None:
    """Let a section of the document run in the direction of its language."""
    if DIRECTION[lang] == "rtl":
        into(section._sectPr, element("bidi"), before=_AFTER_SECTION_BIDI)


def repeated(row: Any) -> None:
    """Let a row stand at the head of the table on every page."""
    row._tr.get_or_add_trPr().append(element("tblHeader"))


def unbroken(row: Any) -> None:
    """Keep a row on one page."""
    properties = row._tr.get_or_add_trPr()
    properties.insert(0, element("cantSplit"))


def shaded(cell: Any, colour: str) -> None:
    """Give a cell a ground."""
    into(
        cell._tc.get_or_add_tcPr(),
        element("shd", val="clear", color="auto", fill=colour),
        before=("noWrap", "tcMar", "textDirection", "tcFitText", "vAlign", "hideMark"),
    )


def anchored(paragraph: Any, name: str, number: int) -> None:
    """Let links lead to a paragraph."""
    start = element("bookmarkStart", id=str(number), name=name)
    end = element("bookmarkEnd", id=str(number))
    place = 1 if paragraph._p.pPr is not None else 0
    paragraph._p.insert(place, start)
    paragraph._p.append(end)


def linked(paragraph: Any, run: Any, name: str) -> None:
    """Let a run, the last of its paragraph, lead to what bears a name."""
    link = element("hyperlink", anchor=name, history="1")
    link.append(run._r)
    paragraph._p.append(link)


def field(paragraph: Any, code: str) -> Any:
    """Put in a number that Word works out, and return its run."""
    run = paragraph.add_run()
    text = element("instrText")
    text.text = f" {code} "
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    shown = element("t")
    shown.text = "1"
    run._r.append(element("fldChar", fldCharType="begin"))
    run._r.append(text)
    run._r.append(element("fldChar", fldCharType="separate"))
    run._r.append(shown)
    run._r.append(element("fldChar", fldCharType="end"))
    return run


def numbered_anew(document: Any, style: str) -> str:
    """Return the id of a numbering that begins at one, like that of a style."""
    numbering = document.part.numbering_part.element
    own = document.styles[style].element.pPr.numPr.numId.val
    abstract = next(one.abstractNumId.val for one in numbering.num_lst if one.numId == own)
    number = max(one.numId for one in numbering.num_lst) + 1
    made = element("num", numId=str(number))
    made.append(element("abstractNumId", val=str(abstract)))
    override = element("lvlOverride", ilvl="0")
    override.append(element("startOverride", val="1"))
    made.append(override)
    numbering.append(made)
    return str(number)


def counted_by(paragraph: Any, number: str) -> None:
    """Let a paragraph be counted by a numbering."""
    properties = paragraph._p.get_or_add_pPr()
    properties.get_or_add_numPr().get_or_add_numId().val = int(number)
