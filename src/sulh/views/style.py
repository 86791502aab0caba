"""How HTML looks: the ways an element can look, and the sheet of a whole page.

A fragment stands in somebody else's page, so its looks use that page's colours and nothing but
``currentColor``; a whole page adds its own, for light, dark and paper.
"""

LOOKS: dict[str, str] = {
    "banner": "margin-block:1em;padding:.4em 1em;border-inline-start:.3em solid;font-weight:600",
    "handling": "font-size:.9em",
    "claims": "line-height:0;font-size:.72em",
    "claim": "padding:.05em .35em;border:1px solid;border-radius:.6em;"
    "font-family:monospace;white-space:nowrap",
    "assumption": "padding:0 .35em;border:1px dashed;font-size:.85em",
    "arabic": "line-height:1.9",
    "text": "padding:.35em .8em;vertical-align:top;text-align:start",
    "short": "padding:.35em .8em;vertical-align:top;text-align:start;white-space:nowrap",
    # Units stand under units in both directions of writing, because numbers always run one way.
    "number": "padding:.35em .8em;vertical-align:top;text-align:right;"
    "font-variant-numeric:tabular-nums",
    "wide": "overflow-x:auto",
    "figure": "margin:1.2em 0",
    "caption": "font-weight:600;margin-block:.4em",
    "quotation": "margin:.7em 0;padding-inline-start:.9em;border-inline-start:.2em solid",
    "commands": "display:grid;grid-template-columns:max-content minmax(10em,1fr);gap:.3em 1.5em",
}
"""The name of a look: its declarations."""

_PAGE = """
:root{color-scheme:light dark;--ink:#1c2024;--paper:#fff;--soft:#54606c;--line:#c9d0d8;
--shade:#f2f4f7;--claim:#0b5394;--assumed:#8a4b00;--warn:#fff6dd;--edge:#b27400}
@media (prefers-color-scheme:dark){:root{--ink:#e7eaee;--paper:#15181c;--soft:#a9b4c0;
--line:#3c444e;--shade:#1f242a;--claim:#8cc4ff;--assumed:#f2b866;--warn:#2c2413;--edge:#d99a2b}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);line-height:1.55;
font-family:"Noto Sans","Noto Naskh Arabic",system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
html:lang(ar) body{font-size:1.18rem;font-family:"Noto Naskh Arabic",
"Geeza Pro","Segoe UI","Noto Sans Arabic","Noto Sans",Tahoma,system-ui,serif}
html:lang(ar) :is(bdi,code){font-size:.88em}
html:lang(ar) .claim{font-size:inherit}
main{max-inline-size:68rem;margin-inline:auto;padding:1.5rem clamp(1rem,4vw,3rem) 4rem}
h1,h2,h3{line-height:1.3;text-wrap:balance}
html:lang(ar) :is(h1,h2,h3){line-height:1.6}
h1{font-size:1.75em;margin-block:.5rem}
h2{font-size:1.28em;margin-block:2.2rem .6rem;padding-block-end:.2rem;
border-block-end:1px solid var(--line)}
h3{font-size:1.08em;margin-block:1.6rem .4rem}
p,li,dd{max-inline-size:44em}
p{margin-block:.6rem}
li{margin-block:.3rem}
ul,ol{padding-inline-start:1.6rem}
table{border-collapse:collapse;margin-block:.8rem}
caption{text-align:start;color:var(--soft);padding-block-end:.4rem}
th,td{border-block-end:1px solid var(--line)}
thead th{background:var(--shade);border-block-end:2px solid var(--line)}
tbody th{font-weight:inherit}
code,.claim{font-family:ui-monospace,"Noto Sans Mono",Consolas,monospace}
code{font-size:.92em}
dt,dd{margin:0}
figure svg{max-inline-size:100%;block-size:auto}
summary{color:var(--soft);cursor:pointer}
nav ol{columns:2 20em}
.claims a{text-decoration:none}
blockquote p{margin-block:.2rem}
:target{background:var(--warn)}
dt code{background:var(--shade);padding:.1rem .4rem;border-radius:.25rem;overflow-wrap:anywhere}
:focus-visible{outline:2px solid var(--claim);outline-offset:2px}
"""

_OWN_COLOURS = """
.banner{background:var(--warn);border-color:var(--edge)}
.handling{color:var(--soft)}
.claim{color:var(--claim)}
.quotation{border-color:var(--line)}
.assumption{color:var(--assumed)}
@media (max-width:40rem){.commands{grid-template-columns:1fr;gap:.1rem}
.commands dd{margin-block-end:.6rem}}
@media print{:root{color-scheme:light;--ink:#000;--paper:#fff;--soft:#333;--line:#999;--shade:#eee;
--claim:#000;--assumed:#000;--warn:#fff;--edge:#000}
@page{margin:18mm}
html{font-size:10.5pt}
main{max-inline-size:none;padding:0}
p,li,dd{max-inline-size:none;orphans:3;widows:3}
h1,h2,h3,caption{break-after:avoid}
tr,li,.banner,.quotation,figure{break-inside:avoid}
summary{display:none}
thead,thead tr{break-after:avoid}
tbody tr:first-child{break-before:avoid}
thead{display:table-header-group}
.wide{overflow:visible}}
"""

SHEET = (
    _PAGE
    + "".join(f".{look}{{{declarations}}}\n" for look, declarations in LOOKS.items())
    + _OWN_COLOURS
)
"""The style sheet of a whole page."""

COPY = (
    SHEET
    + """
html[lang] body{font-size:1rem;font-family:"Noto Sans","Noto Naskh Arabic",system-ui,
-apple-system,"Segoe UI",Roboto,sans-serif}
html[lang] section:lang(en) :is(h1,h2,h3){line-height:1.3}
header{max-inline-size:68rem;margin-inline:auto;padding:1rem clamp(1rem,4vw,3rem) 0}
header div{border-inline-start:.3em solid var(--edge);background:var(--warn);padding:.2em 1em;
margin-block:.4em;font-size:.9em;font-weight:600}
header p{margin:.2em 0;max-inline-size:none}
:is(p,h1,h2,h3,ul,ol,div,nav):lang(ar){font-family:"Noto Naskh Arabic","Geeza Pro","Segoe UI",
"Noto Sans Arabic","Noto Sans",Tahoma,system-ui,serif}
section:lang(ar){font-size:1.12em;line-height:1.85}
main{padding-block-start:.5rem}
main>section,main>section:target~section:last-child{display:none}
main>section:target,main>section:last-child{display:block}
main>section{scroll-margin-block-start:200vh}
main>section:target{background:none}
nav{display:flex;gap:1.5em;margin-block:.5em}
nav a:last-child{margin-inline-start:auto}
a{color:var(--claim);unicode-bidi:isolate}
.s{border-block-end:1px dashed;color:var(--assumed);text-decoration:none}
.all{line-height:2.1;max-inline-size:none}
.all b a{background:var(--shade);padding:.1em .3em;border:1px solid;border-radius:.3em}
th,td{padding:.3em .7em;text-align:start;vertical-align:top}
sup{line-height:0;font-size:.72em}
@media print{nav{display:none}}
"""
)
"""The style sheet of a copy that is handed out: one page of it is shown at a time."""
