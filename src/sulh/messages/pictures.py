"""Messages of pictures: what cannot be drawn, and what to ask for instead."""

MESSAGES = {
    "verb-picture": (
        "a picture: states, improvements, evolution, rankings, evidence, scenarios, perception; as SVG, PNG or PDF",
        "صورة: states و improvements و evolution و rankings و evidence و scenarios و perception؛ بصيغة SVG أو PNG أو PDF",
    ),
    "takes-shown": (
        "states, improvements, evolution, rankings, evidence, scenarios or perception",
        "النوع: states أو improvements أو evolution أو rankings أو evidence أو scenarios أو perception",
    ),
    "takes-focus": (
        "the STATE the picture is about; of evolution, where the way leads",
        "الوضع STATE الذي تدور عليه الصورة؛ وفي evolution حيث ينتهي الطريق",
    ),
    "takes-image": (
        "write the picture to this file: .svg, .png or .pdf; without it, what it shows is told in words",
        "اكتب الصورة في هذا الملف: .svg أو .png أو .pdf؛ ومن دونه يُقال ما فيها بالكلام",
    ),
    "takes-by_outcome": (
        "take states of the same outcomes together, however few there are",
        "اجمع الأوضاع التي تتفق مآلاتها، وإن كانت قليلة",
    ),
    "unknown-picture": (
        "There is no picture called '{name}'.",
        "لا توجد صورة اسمها '{name}'.",
    ),
    "picture-of-no-state": (
        "The picture '{kind}' is about no single state: '{state}' has no place in it.",
        "الصورة '{kind}' ليست عن وضع بعينه: لا موضع فيها لـ'{state}'.",
    ),
    "picture-without-evidence": (
        "There is nothing to doubt in '{case}': no element of it could be otherwise, or it draws no conclusion.",
        "لا شيء يُشك فيه في '{case}': ليس فيها عنصر يمكن أن يكون على غير ما هو، أو ليس فيها استنتاج.",
    ),
    "picture-without-scenarios": (
        "'{case}' has no scenarios to set side by side, or no outcomes to look at under them.",
        "ليس في '{case}' سيناريوهات توضع جنبا إلى جنب، أو ليس فيها مآلات يُنظر إليها في ضوئها.",
    ),
    "picture-without-perception": (
        "In '{case}' every party sees the conflict as it is: there are no views to set side by side.",
        "كل طرف في '{case}' يرى النزاع على حقيقته، فلا رؤى فيها توضع جنبا إلى جنب.",
    ),
    "picture-too-large": (
        "This picture would have {count} cells; more than {limit} cannot be told apart.",
        "تحتاج هذه الصورة إلى {count} خانة، وما زاد على {limit} لا يتميز بعضه من بعض.",
    ),
    "picture-by-outcome": (
        "Name a state with fewer moves, or take states together with --by-outcome.",
        "سمّ وضعا أقل تحركات، أو اجمع الأوضاع بحسب مآلاتها بالخيار --by-outcome.",
    ),
    "picture-ending": (
        "'{file}' ends in {ending}: a picture is written as .svg, .png or .pdf.",
        "ينتهي '{file}' بـ{ending}: تُكتب الصورة في ملف .svg أو .png أو .pdf.",
    ),
}
