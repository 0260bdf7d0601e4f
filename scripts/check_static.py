"""Looks for broken syntax in the stylesheets and scripts of ``static/``, which nothing compiles before a browser does.

``python -m scripts.check_static`` lists what is wrong, as ``file:line: what``, and fails if there is anything. Of the
stylesheets it also lists custom properties that are used and never set, or set and never used.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import tinycss2
import tree_sitter_javascript
from tinycss2.ast import (
    AtRule,
    Declaration,
    FunctionBlock,
    IdentToken,
    LiteralToken,
    Node,
    ParenthesesBlock,
    ParseError,
    QualifiedRule,
)
from tree_sitter import Language, Parser
from tree_sitter import Node as ScriptNode

from app.base.folders import STATIC

_RULES_INSIDE = frozenset({"media", "supports", "container", "layer", "keyframes"})
_FUNCTIONS = frozenset(
    {
        "arrow_function",
        "function_declaration",
        "function_expression",
        "generator_function",
        "generator_function_declaration",
        "method_definition",
    }
)
_NO_CODE = re.compile(r"/\*.*?\*/|\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'", re.DOTALL)


def script_problems(path: Path) -> Iterator[str]:
    """What does not parse in a script, alone and as the part of one script that pages get."""
    tree = Parser(Language(tree_sitter_javascript.language())).parse(path.read_bytes())
    for node in _broken(tree.root_node):
        what = f"{node.type} is missing" if node.is_missing else "this does not parse"
        yield f"{path}:{node.start_point.row + 1}: {what}"
    for node in _stray_awaits(tree.root_node):
        yield f"{path}:{node.start_point.row + 1}: await outside of an async function"


def style_problems(paths: Iterable[Path]) -> Iterator[str]:
    """What does not parse in some stylesheets, and which custom properties don't match up between them."""
    places_set = dict[str, str]()
    places_used = dict[str, str]()
    for path in paths:
        source = path.read_text(encoding="utf-8")
        if (opened := _unclosed(source)) > 0:
            yield f"{path}: {opened} blocks are not closed"
        for node in walk(tinycss2.parse_stylesheet(source, skip_comments=True, skip_whitespace=True)):
            place = f"{path}:{node.source_line}"
            if problem := _problem(node):
                yield f"{place}: {problem}"
            if isinstance(node, Declaration) and node.name.startswith("--"):
                places_set.setdefault(node.name, place)
            if isinstance(node, FunctionBlock) and node.lower_name == "var":
                places_used |= {token.value: place for token in node.arguments if isinstance(token, IdentToken)}
    yield from (f"{place}: {name} is never set" for name, place in places_used.items() if name not in places_set)
    yield from (f"{place}: {name} is never used" for name, place in places_set.items() if name not in places_used)


def main() -> None:
    """Check everything that is not vendored."""
    problems = list(style_problems(sorted(STATIC.glob("css/*.css"))))
    for path in sorted(STATIC.glob("js/*.js")):
        problems += script_problems(path)
    print("\n".join(problems) or "static/: scripts and stylesheets parse")
    sys.exit(1 if problems else 0)


def _broken(node: ScriptNode) -> Iterator[ScriptNode]:
    if node.is_error or node.is_missing:
        yield node
    elif node.has_error:
        for child in node.children:
            yield from _broken(child)


def _stray_awaits(node: ScriptNode, *, is_allowed: bool = False) -> Iterator[ScriptNode]:
    """Every ``await`` that no async function is around: a module may have one, and a function made of it may not."""
    if node.type in _FUNCTIONS:
        is_allowed = any(child.type == "async" for child in node.children)
    if node.type == "await" and not is_allowed:
        yield node
    for child in node.children:
        yield from _stray_awaits(child, is_allowed=is_allowed)


def _unclosed(source: str) -> int:
    code = _NO_CODE.sub("", source)
    return code.count("{") - code.count("}")


def _problem(node: Node) -> str:
    match node:
        case ParseError():
            return node.message
        case Declaration() if not node.name.startswith("--") and not tinycss2.serialize(node.value).strip():
            return f"{node.name} has no value"
        case QualifiedRule() if any(isinstance(part, LiteralToken) and part.value == ";" for part in node.prelude):
            return "a selector holds a semicolon"
    return ""


def walk(nodes: Iterable[Node]) -> Iterator[Node]:
    """All nodes of a stylesheet, nested ones too."""
    for node in nodes:
        yield node
        yield from walk(_inside(node))


def _inside(node: Node) -> Iterable[Node]:
    match node:
        case AtRule(content=list() as content) if node.lower_at_keyword in _RULES_INSIDE:
            return tinycss2.parse_rule_list(content, skip_comments=True, skip_whitespace=True)
        case AtRule(content=list() as content):
            return _declarations(content)
        case QualifiedRule():
            return [*node.prelude, *_declarations(node.content)]
        case Declaration(value=parts) | FunctionBlock(arguments=parts) | ParenthesesBlock(content=parts):
            return parts
    return ()


def _declarations(content: list[Node]) -> Sequence[Node]:
    return tinycss2.parse_declaration_list(content, skip_comments=True, skip_whitespace=True)


if __name__ == "__main__":
    main()
