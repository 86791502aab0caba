"""The page on Python: every public name, as it is written and what it says of itself."""

import ast
import inspect
import re
from collections.abc import Iterator
from importlib import import_module
from itertools import pairwise
from textwrap import dedent

from pydantic import BaseModel

import sulh
from pages_from_code.markdown import opening, prose
from sulh.finding import CaseFinding, Finding

ENGLISH = (
    "Everything `import sulh` offers. The names are fetched when they are first used, so the "
    "import itself costs next to nothing."
)
ARABIC = (
    "كل ما يتيحه `import sulh`. تُجلب الأسماء عند أول استعمال لها، "
    "فلا يكاد الاستيراد نفسه يكلّف شيئا."
)

_EVERY = (CaseFinding.__name__, Finding.__name__)

Definition = ast.FunctionDef | ast.ClassDef


def page() -> str:
    """Return the page."""
    parts = [opening("Python", ENGLISH, ARABIC), prose(sulh.__doc__ or "")]
    for name in sulh.__all__:
        parts += [f"## `{name}`", *_entry(name)]
    parts += ["## Every finding", *_class(CaseFinding), *_class(Finding)]
    return "\n\n".join(parts)


def _entry(name: str) -> Iterator[str]:
    value = getattr(sulh, name)
    if inspect.isclass(value):
        yield from _class(value)
    elif callable(value):
        yield _code(_signature(_definition(value)))
        yield prose(value.__doc__ or "")
    else:
        yield prose(_beside(name))


def _class(kind: type) -> Iterator[str]:
    own = _definition(kind)
    yield prose(kind.__doc__ or "")
    if issubclass(kind, BaseModel):
        yield "Its fields are the keys of [the case file](file-format.md)."
    else:
        fields = [
            ast.unparse(part.target) + ": " + ast.unparse(part.annotation).replace("'", '"')
            for part in own.body
            if isinstance(part, ast.AnnAssign)
        ]
        yield from [_code("\n".join(fields))] if fields else []
    if issubclass(kind, CaseFinding) and kind not in (CaseFinding, Finding):
        yield "Besides, what [every finding](#every-finding) has."
    for method in _methods(kind):
        yield _code(_signature(method))
        yield prose(ast.get_docstring(method) or "")


def _methods(kind: type) -> Iterator[ast.FunctionDef]:
    """Yield the public methods, of bases too unless they have an entry of their own."""
    seen: set[str] = set()
    for base in inspect.getmro(kind):
        has_entry = base is not kind and base.__name__ in {*sulh.__all__, *_EVERY}
        if has_entry or not base.__module__.startswith("sulh"):
            continue
        for part in _definition(base).body:
            if isinstance(part, ast.FunctionDef) and _is_shown(part) and part.name not in seen:
                seen.add(part.name)
                yield part


def _is_shown(method: ast.FunctionDef) -> bool:
    public = not method.name.startswith("_") or method.name == "__getitem__"
    return public and ast.get_docstring(method) is not None


def _signature(definition: ast.FunctionDef) -> str:
    """Return a function's head; of a property, its name and what it is."""
    arguments = definition.args
    kept = [one for one in arguments.args if one.arg not in {"self", "cls"}]
    bare = ast.arguments(
        posonlyargs=arguments.posonlyargs, args=kept, vararg=arguments.vararg,
        kwonlyargs=arguments.kwonlyargs, kw_defaults=arguments.kw_defaults,
        kwarg=arguments.kwarg, defaults=arguments.defaults,
    )  # fmt: skip
    result = ast.unparse(definition.returns).strip("'") if definition.returns else "None"
    if any("property" in ast.unparse(mark) for mark in definition.decorator_list):
        return f"{definition.name}: {result}"
    shown = re.sub(r"(?<=[\w\]])=(?=\S)", " = ", ast.unparse(bare))
    if len(shown) > 72:
        stops = ", *, " if ", *, " in shown else ", "
        first, _, rest = shown.partition(stops)
        shown = f"\n    {first}{stops.rstrip()}\n    {rest}\n" if rest else shown
    return f"{definition.name}({shown}) -> {result}"


def _definition(value: object) -> Definition:
    """Return where a class or a function is defined, as it is written there."""
    tree = ast.parse(dedent(inspect.getsource(value)))  # type: ignore[arg-type]
    return next(part for part in tree.body if isinstance(part, Definition))


def _beside(name: str) -> str:
    """Return the text under a constant's assignment, or what its module says."""
    module = import_module(f"sulh.{sulh._HOMES.get(name, 'version')}")  # noqa: SLF001
    body = ast.parse(inspect.getsource(module)).body
    for assigned, text in pairwise(body):
        targets = getattr(assigned, "targets", [getattr(assigned, "target", None)])
        named = [getattr(target, "id", None) for target in targets]
        if name in named and isinstance(text, ast.Expr):
            return str(ast.literal_eval(text.value))
    return module.__doc__ or ""


def _code(text: str) -> str:
    return f"```python\n{text}\n```"
