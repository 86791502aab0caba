"""What stands around every picture: its title above, its key and its small print beneath."""

from collections.abc import Iterable, Sequence

from sulh.explain.drawings import Drawing, Ladders, Party
from sulh.views.svg.elements import ARABIC_SIZE, Part, Shape, Text, moved, text_width
from sulh.views.svg.look import BODY, INK, LEADING, SMALL, SOFT, TITLE, colour
from sulh.views.svg.metrics import BOLDER, script, wrap
from sulh.views.svg.signs import chip, sample, sign

MARGIN = 20.0
NARROWEST = 660.0
_GAP = 14.0
_COLUMN = 300.0
_ITEM_GAP = 22.0


def framed(drawing: Drawing, body: Part) -> Part:
    """Return the picture: the body with everything that stands around it."""
    wide = max(body.width, NARROWEST)
    shapes: list[Shape] = []
    y = 0.0
    for part in (
        lines(drawing.title, TITLE, wide, bold=True),
        body,
        _signs(drawing, wide),
        _parties(() if isinstance(drawing.body, Ladders) else drawing.parties, wide),
        _small(drawing.small, wide),
    ):
        if part.shapes:
            shapes += moved(part.shapes, MARGIN, MARGIN + y)
            y += part.height + _GAP
    return Part(tuple(shapes), wide + 2 * MARGIN, y - _GAP + 2 * MARGIN)


def lines(
    text: str, size: float, room: float, *, bold: bool = False, colour: str = INK,
    most: int | None = None,
) -> Part:  # fmt: skip
    """Return a text on as many lines as it needs in a room."""
    written = fitted(text, size * (BOLDER if bold else 1), room, most=most)
    high = size * LEADING
    return Part(
        tuple(
            Text(0, high * place + size, line, size, colour=colour, bold=bold)
            for place, line in enumerate(written)
        ),
        max(text_width(line, size, bold=bold) for line in written),
        high * len(written),
    )


def fitted(text: str, size: float, room: float, *, most: int | None = None) -> list[str]:
    """Return the lines of a text that fit a room in whichever script it is."""
    has_arabic = any(script(letter) == "arabic" for letter in text)
    return wrap(text, size * (ARABIC_SIZE if has_arabic else 1), room, most=most)


def _signs(drawing: Drawing, room: float) -> Part:
    """Return the signs that occur and what each means, one after the other as they fit."""
    items = []
    for which, words in drawing.key:
        said = fitted(words, SMALL, room - 60)
        icon = sign(which, drawing.parties[0].letter if drawing.parties else "")
        text = [
            Text(icon.width + 6, 9.5 + SMALL * LEADING * k, line, SMALL, colour=INK)
            for k, line in enumerate(said)
        ]
        wide = icon.width + 6 + max(text_width(line, SMALL) for line in said)
        items.append(Part((*icon.shapes, *text), wide, max(14, SMALL * LEADING * len(said))))
    return flowing(items, room, _ITEM_GAP)


def flowing(items: Iterable[Part], room: float, gap: float) -> Part:
    """Return parts one after the other, a new line where the room ends."""
    shapes: list[Shape] = []
    x = y = high = 0.0
    for item in items:
        if x and x + item.width > room:
            x, y, high = 0.0, y + high + 5, 0.0
        shapes += moved(item.shapes, x, y)
        x += item.width + gap
        high = max(high, item.height)
    return Part(tuple(shapes), room, y + high)


def _parties(parties: Sequence[Party], room: float) -> Part:
    """Return the key of the parties: side by side, or in columns where they have options."""
    items = [_party(dm, one, room) for dm, one in enumerate(parties)]
    if not any(one.options for one in parties):
        return flowing(items, room, _ITEM_GAP)
    count = max(1, min(len(items), int(room // _COLUMN)))
    wide = room / count
    items = [_party(dm, one, wide - _ITEM_GAP) for dm, one in enumerate(parties)]
    return columned(items, count, wide)


def columned(items: Sequence[Part], count: int, wide: float) -> Part:
    """Return parts in columns of about one height, in their order."""
    limit = max(
        max((item.height for item in items), default=0),
        sum(item.height + 8 for item in items) / count,
    )
    shapes: list[Shape] = []
    x = y = high = 0.0
    for item in items:
        if y and y + item.height / 2 > limit and x + wide < count * wide - 1:
            x, y = x + wide, 0.0
        shapes += moved(item.shapes, x, y)
        y += item.height + 8
        high = max(high, y - 8)
    return Part(tuple(shapes), count * wide, high)


def _party(dm: int, party: Party, room: float) -> Part:
    name = lines(party.name, BODY, room - 56, bold=True)
    shapes: list[Shape] = [*sample(dm, 7), *chip(dm, party.letter, 40, 7)]
    shapes += moved(name.shapes, 54, -1)
    y = name.height
    wide = 54 + name.width
    for number, label in party.options:
        said = lines(label, SMALL, room - 32)
        shapes.append(Text(22, y + SMALL, str(number), SMALL, "end", colour(dm), bold=True))
        shapes += moved(said.shapes, 30, y)
        y += said.height
        wide = max(wide, 30 + said.width)
    return Part(tuple(shapes), wide, max(y, 15))


def _small(sentences: Sequence[str], room: float) -> Part:
    shapes: list[Shape] = []
    y = 0.0
    for sentence in sentences:
        part = lines(sentence, SMALL, min(room, 900), colour=SOFT)
        shapes += moved(part.shapes, 0, y)
        y += part.height
    return Part(tuple(shapes), room, y)
