"""Messages about reports, and about pages as files."""

MESSAGES = {
    "verb-report": (
        "all of it as one document to hand over: PDF, Word or HTML, in English, Arabic or both",
        "كل ذلك في وثيقة واحدة تُسلَّم: PDF أو Word أو HTML، بالإنكليزية أو العربية أو بهما معا",
    ),
    "takes-report": (
        "write the report to this file: .pdf, .docx, .html or .txt",
        "اكتب التقرير في هذا الملف: .pdf أو .docx أو .html أو .txt",
    ),
    "takes-sections": (
        "only these sections, with commas between them: bottom-line, trust, parties, preferences, holds, "
        "evolution, scenarios, rests, perception, power, mandate, levers, third-parties, aftermath, "
        "method, claims, references",
        "هذه الأقسام وحدها، وبينها فواصل لاتينية: bottom-line و trust و parties و preferences و holds و "
        "evolution و scenarios و rests و perception و power و mandate و levers و third-parties و "
        "aftermath و method و claims و references",
    ),
    "takes-languages": (
        "English, Arabic, or both in one file: en, ar or both; without it, SULH_LANG, else the "
        "system's language",
        "الإنكليزية أو العربية أو كلتاهما في ملف واحد: en أو ar أو both؛ ومن دونه SULH_LANG، وإلا فلغة "
        "النظام",
    ),
    "unknown-section": (
        "A report has no section called '{name}'.",
        "ليس في التقرير قسم اسمه '{name}'.",
    ),
    "no-section": (
        "--sections names no section.",
        "لا يسمّي --sections أي قسم.",
    ),
}
