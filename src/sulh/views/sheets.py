"""Tables as data: CSV, and XLSX for a spreadsheet.

A cell is never a formula: one that begins like one is text. Below the table stands in small print
what every form of it carries: the banner, the handling, how to read it, what made it.
"""

import csv as rows_of
import re
from io import BytesIO, StringIO
from itertools import chain
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from sulh.explain.blocks import Explanation, Items, Paragraph, Table
from sulh.views.directions import DIRECTION, plain
from sulh.views.extras import fetched

_FORMULA = re.compile(r"[=+\-@\t\r]")
_NUMBER = re.compile(r"-?(0|[1-9]\d{0,14})")
_WIDEST = 48
_EPOCH = (1980, 1, 1, 0, 0, 0)
_SHADE, _EDGE = "FFEEF1F4", "FFB8C0C8"
_NAMELESS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties"/>'
)
"""The properties of a document that says neither who wrote it nor when."""


def csv(page: Explanation) -> str:
    r"""Return the table of a page as CSV, the small print in lines that begin with ``#``.

    It begins with a byte order mark: without one a spreadsheet shows Arabic as signs.

    >>> csv(Explanation("en", "Sums", (), (Table(("a",), (("=1",), ("2",))), Paragraph("Ours."))))
    "\ufeffa\r\n'=1\r\n2\r\n\r\n# Sums\r\n# Ours.\r\n"
    """
    out = StringIO()
    writer = rows_of.writer(out)
    for line in table_of(page):
        writer.writerow([_tame(cell) for cell in line])
    writer.writerow([])
    writer.writerows([f"# {line}"] for line in small_print(page))
    return "\ufeff" + out.getvalue()


def _tame(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    text = plain(cell)
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text


def table_of(page: Explanation) -> list[tuple[str, ...]]:
    """Return the head and the rows of the one table of a page."""
    tables = [block for block in page.blocks if isinstance(block, Table)]
    return list(chain.from_iterable((one.head, *one.rows) for one in tables))


def small_print(page: Explanation) -> list[str]:
    """Return what stands around the table of a page, a line each."""
    lines = [page.title, *page.banner, page.handling]
    for block in page.blocks:
        if isinstance(block, Paragraph):
            lines.append(block.text)
        elif isinstance(block, Items):
            lines += [item.text for item in block.items if isinstance(item, Paragraph)]
    return [plain(line) for line in lines if line]


def xlsx(page: Explanation) -> bytes:
    """Return the table of a page as a workbook; the same page gives the same bytes."""
    openpyxl: Any = fetched("openpyxl", "openpyxl", ".xlsx")
    styles: Any = fetched("openpyxl.styles", "openpyxl", ".xlsx")
    letters: Any = fetched("openpyxl.utils", "openpyxl", ".xlsx").get_column_letter
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = re.sub(r"[\[\]:*?/\\]", " ", plain(page.title))[:31].strip("' ") or "1"
    sheet.sheet_view.rightToLeft = DIRECTION[page.lang] == "rtl"
    lines = table_of(page)
    edge = styles.Border(bottom=styles.Side("thin", color=_EDGE))
    for row, line in enumerate(lines, 1):
        for column, text in enumerate(line, 1):
            cell = _put(sheet.cell(row, column), text)
            cell.border = edge
            cell.alignment = styles.Alignment(wrap_text=True, vertical="top")
            if row == 1:
                cell.font = styles.Font(bold=True)
                cell.fill = styles.PatternFill("solid", fgColor=_SHADE)
    for row, text in enumerate(small_print(page), len(lines) + 2):
        _put(sheet.cell(row, 1), text).font = styles.Font(size=9, italic=True)
    for column, cells in enumerate(zip(*lines, strict=True), 1):
        widest = min(_WIDEST, max(map(len, cells)) + 2)
        sheet.column_dimensions[letters(column)].width = max(8, widest)
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = f"A1:{letters(len(lines[0]))}{len(lines)}"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = fetched(
        "openpyxl.worksheet.properties", "openpyxl", ".xlsx"
    ).PageSetupProperties(fitToPage=True)
    out = BytesIO()
    book.save(out)
    return settled(out.getvalue())


def _put(cell: Any, text: str) -> Any:
    """Write a number as a number, and anything else as text, whatever it begins with."""
    if _NUMBER.fullmatch(text):
        cell.value = int(text)
        return cell
    cell.value = plain(text)
    cell.data_type = "s"
    cell.quotePrefix = bool(_FORMULA.match(text))
    return cell


def settled(archive: bytes) -> bytes:
    """Return an archive of an office document without author, program and times."""
    out = BytesIO()
    with ZipFile(BytesIO(archive)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name in sorted(old.namelist()):
            content = _NAMELESS.encode() if name == "docProps/core.xml" else old.read(name)
            entry = ZipInfo(name, _EPOCH)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0
            new.writestr(entry, content)
    return out.getvalue()
