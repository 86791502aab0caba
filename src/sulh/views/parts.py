"""The sections of a page, and what is quoted on it."""

from sulh.explain.blocks import Block, Explanation, Heading, Quotation


def parted(page: Explanation) -> list[list[Block]]:
    """Return the blocks by section: what stands before the first heading, then each section.

    >>> page = Explanation("en", "A brief", (), (Heading("Bottom line"), Heading("Iran", 3)))
    >>> [len(section) for section in parted(page)]
    [0, 2]
    """
    sections: list[list[Block]] = [[]]
    for block in page.blocks:
        if isinstance(block, Heading) and block.level == 2:
            sections.append([])
        sections[-1].append(block)
    return sections


def quoted(page: Explanation) -> frozenset[str]:
    """Return the claims that are quoted on the page: marks lead to them."""
    return frozenset(block.name for block in page.blocks if isinstance(block, Quotation))
