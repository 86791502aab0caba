"""What is published of the shipped cases, as printed: by position, from 1."""

from published.table import FIVE, PublishedCase, Table, Verdicts, read_lines

BOTH = ("both",)

# Cooperate with Two; cooperate with One
PRISONERS_DILEMMA = Table(
    "prisoners-dilemma",
    "Textbook two-person dilemma; Fang, Hipel, Kilgour 1993, Interactive Decision Making",
    ("Prisoner One", "Prisoner Two"),
    (0, 1),
    BOTH * 2,
    read_lines("""
    1 | NN | 2 ; 3 | 2 2 | all ; all
    2 | YN | 1 ; 4 | 1 4 | - ; all
    3 | NY | 4 ; 1 | 4 1 | all ; -
    4 | YY | 3 ; 2 | 3 3 | gmr smr seq sseq ; gmr smr seq sseq
    """),
    equilibria={
        "nash": (1,),
        "gmr": (1, 4),
        "smr": (1, 4),
        "seq": (1, 4),
        "sseq": (1, 4),
    },
)

# Air strike, blockade; withdraw, escalate
CUBAN_MISSILE_CRISIS = Table(
    "cuban-missile-crisis",
    "Fraser & Hipel 1984, Conflict Analysis: Models and Resolutions; the air strike is one-way",
    ("US", "USSR"),
    (0, 0, 1, 1),
    ("one-way", *BOTH * 3),
    read_lines("""
     1 | NNNN | 2 3 4 ; 5 9    | 5 12  | gmr smr ; all
     2 | YNNN | 4 ; 6 10       | 7 7   | all ; gmr smr
     3 | NYNN | 1 2 4 ; 7 11   | 8 9   | all ; gmr smr
     4 | YYNN | 2 ; 8 12       | 6 5   | gmr smr ; -
     5 | NNYN | 6 7 8 ; 1 9    | 12 11 | all ; gmr smr seq sseq
     6 | YNYN | 8 ; 2 10       | 10 8  | all ; all
     7 | NYYN | 5 6 8 ; 3 11   | 11 10 | gmr smr seq sseq ; all
     8 | YYYN | 6 ; 4 12       | 9 6   | gmr smr ; all
     9 | NNNY | 10 11 12 ; 1 5 | 1 1   | - ; -
    10 | YNNY | 12 ; 2 6       | 3 3   | - ; -
    11 | NYNY | 9 10 12 ; 3 7  | 2 2   | - ; -
    12 | YYNY | 10 ; 4 8       | 4 4   | all ; -
    """),
    equilibria={
        "nash": (6,),
        "gmr": (1, 2, 3, 5, 6, 7, 8),
        "smr": (1, 2, 3, 5, 6, 7, 8),
        "seq": (5, 6, 7),
        "sseq": (5, 6, 7),
    },
)

# The published equilibria are the states numbered 4 and 6, positions 5 and 7: those of SEQ.
# Air strike, blockade; withdraw, escalate
CUBAN_MISSILE_CRISIS_REVERSIBLE = Table(
    "cuban-missile-crisis-reversible",
    "Fraser & Hipel 1984, Conflict Analysis: Models and Resolutions; all moves reversible",
    ("US", "USSR"),
    (0, 0, 1, 1),
    BOTH * 4,
    read_lines("""
     1 | NNNN | 2 3 4 ; 5 9    | 5 12  | gmr smr ; all
     2 | YNNN | 1 3 4 ; 6 10   | 7 7   | gmr smr ; gmr smr
     3 | NYNN | 1 2 4 ; 7 11   | 8 9   | all ; gmr smr
     4 | YYNN | 1 2 3 ; 8 12   | 6 5   | gmr smr ; -
     5 | NNYN | 6 7 8 ; 1 9    | 12 11 | all ; gmr smr seq sseq
     6 | YNYN | 5 7 8 ; 2 10   | 10 8  | gmr smr ; all
     7 | NYYN | 5 6 8 ; 3 11   | 11 10 | gmr smr seq sseq ; all
     8 | YYYN | 5 6 7 ; 4 12   | 9 6   | gmr smr ; all
     9 | NNNY | 10 11 12 ; 1 5 | 1 1   | - ; -
    10 | YNNY | 9 11 12 ; 2 6  | 3 3   | - ; -
    11 | NYNY | 9 10 12 ; 3 7  | 2 2   | - ; -
    12 | YYNY | 9 10 11 ; 4 8  | 4 4   | all ; -
    """),
    equilibria={
        "nash": (),
        "gmr": (1, 2, 3, 5, 6, 7, 8),
        "smr": (1, 2, 3, 5, 6, 7, 8),
        "seq": (5, 7),
        "sseq": (5, 7),
    },
)

# A form with 9 states merges the four with Abandon: its equilibria 5 and 8 are 7 and 10 here.
# Modify; delay, accept, abandon; insist
ELMIRA = Table(
    "elmira",
    "Hipel, Fang, Kilgour, Haight 1993, IEEE SMC; the form with 12 states",
    ("MoE", "Uniroyal", "Local Government"),
    (0, 1, 1, 1, 2),
    ("one-way", "one-way-back", "both", "one-way", "both"),
    read_lines("""
     1 | NYNNN | 2 ; 3 5 ; 7   | 4 9 6 | all ; all ; gmr smr
     2 | YYNNN | - ; 4 6 ; 8   | 3 4 2 | all ; - ; gmr smr seq sseq
     3 | NNYNN | 4 ; 5 ; 9     | 8 3 8 | all ; - ; gmr smr seq sseq
     4 | YNYNN | - ; 6 ; 10    | 7 8 3 | all ; all ; gmr smr
     5 | NNNYN | 6 ; - ; 11    | 1 5 1 | all ; all ; all
     6 | YNNYN | - ; - ; 12    | 1 5 1 | all ; all ; all
     7 | NYNNY | 8 ; 9 11 ; 1  | 5 6 7 | all ; all ; all
     8 | YYNNY | - ; 10 12 ; 2 | 2 1 4 | all ; - ; all
     9 | NNYNY | 10 ; 11 ; 3   | 9 2 9 | all ; - ; all
    10 | YNYNY | - ; 12 ; 4    | 6 7 5 | all ; all ; all
    11 | NNNYY | 12 ; - ; 5    | 1 5 1 | all ; all ; all
    12 | YNNYY | - ; - ; 6     | 1 5 1 | all ; all ; all
    """),
    equilibria={
        "nash": (5, 6, 7, 10, 11, 12),
        "gmr": (1, 4, 5, 6, 7, 10, 11, 12),
        "smr": (1, 4, 5, 6, 7, 10, 11, 12),
        "seq": (5, 6, 7, 10, 11, 12),
        "sseq": (5, 6, 7, 10, 11, 12),
    },
)

# Release water, escalate; attack
SYRIA_IRAQ = Table(
    "syria-iraq-1975",
    "Hipel, Kilgour, Kinsara 2014, Group Decision and Negotiation 23:355-376",
    ("Syria", "Iraq"),
    (0, 0, 1),
    BOTH * 3,
    read_lines("""
    1 | NNN | 2 3 ; 4 | 6 3 | all ; gmr
    2 | YNN | 1 3 ; 5 | 3 6 | - ; all
    3 | NYN | 1 2 ; 6 | 5 1 | gmr smr seq sseq ; -
    4 | NNY | 5 6 ; 1 | 2 5 | - ; all
    5 | YNY | 4 6 ; 2 | 1 2 | - ; gmr seq
    6 | NYY | 4 5 ; 3 | 4 4 | all ; all
    """),
    equilibria={
        "nash": (6,),
        "gmr": (1, 6),
        "smr": (6,),
        "seq": (6,),
        "sseq": (6,),
    },
    page="355-376",
)

# Full, reduced, appease; legal challenge; treaty challenge; full, reduced, Lonetree, suspend
GARRISON = Table(
    "garrison",
    "Hipel & Fraser 1980, Water Resources Research 16:629-637; the form with 23 states",
    ("US Support", "US Opposition", "Canadian Opposition", "IJC"),
    (0, 0, 0, 1, 2, 3, 3, 3, 3),
    BOTH * 9,
    read_lines("""
     1 | NYNNNYNNN | 2 ; 4 ; 5 ; 9          | 19 1 8 1   | all ; - ; all ; all
     2 | NNYNNYNNN | 1 ; - ; 6 ; 10         | 19 17 10 1 | all ; all ; all ; all
     3 | YNNYNYNNN | 4 ; - ; 7 ; -          | 21 7 2 1   | all ; all ; all ; all
     4 | NYNYNYNNN | 3 ; 1 ; 8 ; 11         | 18 12 9 1  | gmr smr ; all ; all ; all
     5 | NYNNYYNNN | 6 ; 8 ; 1 ; 12 16 20   | 17 2 6 1   | all ; - ; gmr smr seq sseq ; all
     6 | NNYNYYNNN | 5 ; - ; 2 ; 13 17 21   | 17 17 6 1  | all ; all ; gmr smr ; all
     7 | YNNYYYNNN | 8 ; - ; 3 ; 14 18 22   | 20 8 1 1   | all ; all ; - ; all
     8 | NYNYYYNNN | 7 ; 5 ; 4 ; 15 19 23   | 16 13 7 1  | gmr smr ; all ; gmr smr seq sseq ; all
     9 | NYNNNNYNN | 10 ; 11 ; 12 ; 1       | 15 3 13 1  | all ; - ; all ; all
    10 | NNYNNNYNN | 9 ; - ; 13 ; 2         | 11 17 13 1 | gmr smr ; all ; all ; all
    11 | NYNYNNYNN | - ; 9 ; 15 ; 4         | 13 14 14 1 | all ; all ; all ; all
    12 | NYNNYNYNN | 13 ; 15 ; 9 ; 5 16 20  | 14 4 11 1  | all ; - ; gmr smr ; all
    13 | NNYNYNYNN | 12 ; - ; 10 ; 6 17 21  | 10 17 11 1 | gmr smr ; all ; gmr smr ; all
    14 | YNNYYNYNN | 15 ; - ; - ; 7 18 22   | 9 9 3 1    | gmr smr ; all ; all ; all
    15 | NYNYYNYNN | 14 ; 12 ; 11 ; 8 19 23 | 12 15 12 1 | all ; all ; gmr smr ; all
    16 | NYNNYNNYN | 17 ; 19 ; - ; 5 12 20  | 7 5 15 1   | gmr smr ; - ; all ; all
    17 | NNYNYNNYN | 16 ; - ; - ; 6 13 21   | 8 17 15 1  | all ; all ; all ; all
    18 | YNNYYNNYN | 19 ; - ; - ; 7 14 22   | 6 10 4 1   | all ; all ; all ; all
    19 | NYNYYNNYN | 18 ; 16 ; - ; 8 15 23  | 5 16 16 1  | gmr smr ; all ; all ; all
    20 | NYNNYNNNY | 21 ; 23 ; - ; 5 12 16  | 3 6 17 1   | - ; - ; all ; all
    21 | NNYNYNNNY | 20 ; - ; - ; 6 13 17   | 4 17 17 1  | all ; all ; all ; all
    22 | YNNYYNNNY | 23 ; - ; - ; 7 14 18   | 2 11 5 1   | all ; all ; all ; all
    23 | NYNYYNNNY | 22 ; 20 ; - ; 8 15 19  | 1 16 18 1  | - ; all ; all ; all
    """),
    equilibria={
        "nash": (2, 3, 11, 17, 18, 21, 22),
        "gmr": (2, 3, 4, 6, 8, 10, 11, 13, 14, 15, 17, 18, 19, 21, 22),
        "smr": (2, 3, 4, 6, 8, 10, 11, 13, 14, 15, 17, 18, 19, 21, 22),
        "seq": (2, 3, 11, 17, 18, 21, 22),
        "sseq": (2, 3, 11, 17, 18, 21, 22),
    },
    page="629-637",
)

# A weak test: two decision makers have a single statement each.
# Petition review; object; reject petition, form task force; favor US, favor CA, no agreement
MILK_RIVER = Table(
    "milk-river",
    "Milk River (St. Mary) apportionment dispute; 36 states, coarse preferences",
    ("US", "CA", "IJC", "TF"),
    (0, 1, 2, 2, 3, 3, 3),
    BOTH * 7,
    read_lines("""
     1 | NNNNNNN | 2 ; 3 ; 5 9 ; 13 25 31     | 1 7 2 2 | all ; all ; all ; all
     2 | YNNNNNN | 1 ; 4 ; 6 10 ; 14 26 32    | 1 3 1 1 | all ; all ; all ; all
     3 | NYNNNNN | 4 ; 1 ; 7 11 ; 15          | 1 3 1 1 | all ; gmr smr ; all ; all
     4 | YYNNNNN | 3 ; 2 ; 8 12 ; 16          | 1 3 1 1 | all ; all ; all ; all
     5 | NNYNNNN | 6 ; 7 ; 1 9 ; 17 27 33     | 1 4 2 2 | all ; all ; all ; all
     6 | YNYNNNN | 5 ; 8 ; 2 10 ; 18 28 34    | 1 4 1 1 | all ; all ; all ; all
     7 | NYYNNNN | 8 ; 5 ; 3 11 ; 19          | 1 4 1 1 | all ; all ; all ; all
     8 | YYYNNNN | 7 ; 6 ; 4 12 ; 20          | 1 4 1 1 | all ; all ; all ; all
     9 | NNNYNNN | 10 ; 11 ; 1 5 ; 21 29 35   | 1 3 2 2 | all ; all ; all ; all
    10 | YNNYNNN | 9 ; 12 ; 2 6 ; 22 30 36    | 1 3 1 1 | all ; all ; all ; all
    11 | NYNYNNN | 12 ; 9 ; 3 7 ; 23          | 1 3 1 1 | all ; all ; all ; all
    12 | YYNYNNN | 11 ; 10 ; 4 8 ; 24         | 1 3 1 1 | all ; all ; all ; all
    13 | NNNNYNN | 14 ; 15 ; 17 21 ; 1 25 31  | 2 3 2 2 | all ; all ; all ; all
    14 | YNNNYNN | 13 ; 16 ; 18 22 ; 2 26 32  | 2 3 1 1 | all ; all ; all ; all
    15 | NYNNYNN | 16 ; 13 ; 19 23 ; 3        | 2 3 1 1 | all ; all ; all ; all
    16 | YYNNYNN | 15 ; 14 ; 20 24 ; 4        | 2 3 1 1 | all ; all ; all ; all
    17 | NNYNYNN | 18 ; 19 ; 13 21 ; 5 27 33  | 2 4 2 2 | all ; all ; all ; all
    18 | YNYNYNN | 17 ; 20 ; 14 22 ; 6 28 34  | 2 4 1 1 | all ; all ; all ; all
    19 | NYYNYNN | 20 ; 17 ; 15 23 ; 7        | 2 4 1 1 | all ; all ; all ; all
    20 | YYYNYNN | 19 ; 18 ; 16 24 ; 8        | 2 4 1 1 | all ; all ; all ; all
    21 | NNNYYNN | 22 ; 23 ; 13 17 ; 9 29 35  | 3 3 2 2 | all ; all ; all ; all
    22 | YNNYYNN | 21 ; 24 ; 14 18 ; 10 30 36 | 3 3 1 1 | all ; all ; all ; all
    23 | NYNYYNN | 24 ; 21 ; 15 19 ; 11       | 3 3 1 1 | all ; all ; all ; all
    24 | YYNYYNN | 23 ; 22 ; 16 20 ; 12       | 3 3 1 1 | all ; all ; all ; all
    25 | NNNNNYN | 26 ; - ; 27 29 ; 1 13 31   | 1 3 2 2 | all ; all ; all ; all
    26 | YNNNNYN | 25 ; - ; 28 30 ; 2 14 32   | 1 5 1 1 | all ; all ; all ; all
    27 | NNYNNYN | 28 ; - ; 25 29 ; 5 17 33   | 1 4 2 2 | all ; all ; all ; all
    28 | YNYNNYN | 27 ; - ; 26 30 ; 6 18 34   | 1 6 1 1 | all ; all ; all ; all
    29 | NNNYNYN | 30 ; - ; 25 27 ; 9 21 35   | 1 3 2 2 | all ; all ; all ; all
    30 | YNNYNYN | 29 ; - ; 26 28 ; 10 22 36  | 1 5 1 1 | all ; all ; all ; all
    31 | NNNNNNY | 32 ; - ; 33 35 ; 1 13 25   | 1 1 2 2 | all ; all ; all ; all
    32 | YNNNNNY | 31 ; - ; 34 36 ; 2 14 26   | 1 1 1 1 | all ; all ; all ; all
    33 | NNYNNNY | 34 ; - ; 31 35 ; 5 17 27   | 1 2 2 2 | all ; all ; all ; all
    34 | YNYNNNY | 33 ; - ; 32 36 ; 6 18 28   | 1 2 1 1 | all ; all ; all ; all
    35 | NNNYNNY | 36 ; - ; 31 33 ; 9 21 29   | 1 1 2 2 | all ; all ; all ; all
    36 | YNNYNNY | 35 ; - ; 32 34 ; 10 22 30  | 1 1 1 1 | all ; all ; all ; all
    """),
    equilibria=dict.fromkeys(("nash", "seq", "sseq"), (1, 2, *range(4, 37)))
    | dict.fromkeys(("gmr", "smr"), tuple(range(1, 37))),
)

TABLES = (
    PRISONERS_DILEMMA,
    CUBAN_MISSILE_CRISIS,
    CUBAN_MISSILE_CRISIS_REVERSIBLE,
    ELMIRA,
    SYRIA_IRAQ,
    GARRISON,
    MILK_RIVER,
)

# Tables that count one move of one opponent, and with one move of each opponent two more;
# legal sequences add 6, which older software misses.
GARRISON_SINGLE = (2, 3, 8, 11, 13, 14, 15, 17, 18, 19, 21, 22)
GARRISON_ONCE = (*GARRISON_SINGLE, 4, 10)

PUBLISHED = (
    *(
        PublishedCase(
            table.slug,
            concept,
            "legal-sequence",
            Verdicts(
                table.at(*table.equilibria[concept]),
                tuple(table.stable(dm, concept) for dm in range(len(table.dms))),
            ),
            table.cite,
            table.page,
        )
        for table in TABLES
        for concept in FIVE
    ),
    *(
        PublishedCase(
            GARRISON.slug,
            concept,
            rule,
            Verdicts(GARRISON.at(*positions)),
            GARRISON.cite,
            GARRISON.page,
        )
        for rule, positions in (
            ("single-opponent", GARRISON_SINGLE),
            ("each-once", GARRISON_ONCE),
        )
        for concept in ("gmr", "smr")
    ),
)
