"""What holds as the parties see it, in Arabic."""


def conclusion(name: str) -> str:
    return f"{name} (كما تراه الأطراف)"


def means() -> str:
    return (
        "«كما تراه الأطراف»: كل طرف يفكر في النزاع كما يراه هو وكما يظن أن غيره يراه (توازن فائق). وما عدا "
        "ذلك من استنتاجات فعن القضية كما كُتبت، بالوقائع الصحيحة."
    )


def listed() -> str:
    return "ولا يُذكر شيء على هذا النحو إلا حيث يختلف."


def the_same() -> str:
    return "ولا يختلف شيء هنا كما تراه الأطراف، فيُذكر مرة واحدة."
