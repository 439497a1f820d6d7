"""One stylesheet out of many, without rules that no page can use.

A theme brings styles for everything that a site might hold. A rule is kept if all that its selector names
(elements, classes, ids, attributes) is used by a page or a script, and so is whatever such rules refer to.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from itertools import chain, groupby
from typing import Any

import rcssmin
import tinycss2
from tinycss2 import ast

from generator.finish.used_names import WORD

_PROPERTY = re.compile(r"--[\w-]+")
_ANY_OF = {"is", "where", "has", "-webkit-any", "-moz-any"}
_HOLDS_RULES = {"media", "supports", "layer", "container"}
_MOTION = re.compile(r"^(?:-webkit-)?animation(?:-name)?$")

Node = Any
"""A node as tinycss2 gives it; it has no types."""


def purge(sources: Iterable[str], names: set[str]) -> str:
    """One minified stylesheet of the sources, without rules that ask for something not in ``names``."""
    rules = [rule for css in sources for rule in _rules(tinycss2.parse_stylesheet(css, skip_comments=True))]
    return f"{_needed(_possible(rules, names), names)}\n"


def _rules(nodes: Sequence[Node]) -> list[Node]:
    return [node for node in nodes if isinstance(node, (ast.QualifiedRule, ast.AtRule))]


def _possible(rules: Sequence[Node], names: set[str]) -> list[Node]:
    """The rules that may apply, and of their selectors those that may match."""
    kept = []
    for rule in map(copy, rules):
        if isinstance(rule, ast.QualifiedRule):
            selectors = [one for one in _alternatives(rule.prelude) if _may_match(one, names)]
            if not selectors:
                continue
            rule.prelude = list(chain.from_iterable(_joined(selectors)))
        elif rule.at_keyword == "charset":
            continue
        elif rule.content is not None and rule.lower_at_keyword in _HOLDS_RULES:
            rule.content = _possible(_rules(tinycss2.parse_rule_list(rule.content)), names)
            if not rule.content:
                continue
        kept.append(rule)
    return kept


def _alternatives(tokens: Iterable[Node]) -> list[list[Node]]:
    """A list of selectors, apart at its commas."""
    parts = groupby(tokens, key=lambda node: node == ",")
    return [list(part) for is_comma, part in parts if not is_comma]


def _joined(selectors: Sequence[list[Node]]) -> Iterator[list[Node]]:
    comma = ast.LiteralToken(0, 0, ",")
    for number, selector in enumerate(selectors):
        yield [comma, *selector] if number else selector


def _may_match(selector: Sequence[Node], names: set[str]) -> bool:
    """Whether all that a selector names is among the names. Pseudo-classes are states, which may come."""
    before: Node = None
    for token in selector:
        named = isinstance(token, ast.HashToken) or (isinstance(token, ast.IdentToken) and before != ":")
        if named and f"{'.' if before == '.' else ''}{token.value}" not in names:
            return False
        if isinstance(token, ast.SquareBracketsBlock) and not _attribute_may_match(token.content, names):
            return False
        is_choice = isinstance(token, ast.FunctionBlock) and token.lower_name in _ANY_OF
        if is_choice and not any(_may_match(one, names) for one in _alternatives(token.arguments)):
            return False
        before = token
    return True


def _attribute_may_match(tokens: Sequence[Node], names: set[str]) -> bool:
    name, *rest = [token for token in tokens if not isinstance(token, ast.WhitespaceToken)]
    if not rest or rest[0] != "=":
        return name.value in names
    return name.value in names and all(word in names for word in WORD.findall(str(rest[1].value)))


def _needed(rules: Sequence[Node], names: set[str]) -> str:
    """The rules as text, without custom properties and keyframes that nothing refers to."""
    declared = {id(rule): _declarations(rule) for rule in _each(rules)}
    while True:
        used = {name for body in declared.values() for one in body for name in _references(one)} | names
        less = {
            key: [one for one in body if not one.name.startswith("--") or one.name in used]
            for key, body in declared.items()
        }
        if less == declared:
            break
        declared = less
    motions = {
        word
        for body in declared.values()
        for one in body
        if _MOTION.match(one.lower_name)
        for word in WORD.findall(tinycss2.serialize(one.value))
    }
    return "".join(_text(rule, declared, motions) for rule in rules)


def _each(rules: Iterable[Node]) -> Iterator[Node]:
    """Rules that declare something, those inside others too."""
    for rule in rules:
        if isinstance(rule, ast.QualifiedRule):
            yield rule
        elif rule.lower_at_keyword in _HOLDS_RULES and rule.content:
            yield from _each(rule.content)


def _declarations(rule: Node) -> list[Node]:
    body = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
    return [one for one in body if isinstance(one, ast.Declaration)]


def _references(declaration: Node) -> list[str]:
    return _PROPERTY.findall(tinycss2.serialize(declaration.value))


def _text(rule: Node, declared: dict[int, list[Node]], motions: set[str]) -> str:
    if isinstance(rule, ast.QualifiedRule):
        body = ";".join(one.serialize() for one in declared[id(rule)])
        return _minified(f"{tinycss2.serialize(rule.prelude)}{{{body}}}") if body else ""
    if rule.lower_at_keyword in _HOLDS_RULES and rule.content is not None:
        inside = "".join(_text(one, declared, motions) for one in rule.content)
        # By itself: in the braces of a condition it doesn't know, rcssmin takes ".a :is(p)" for ".a:is(p)".
        condition = " ".join(tinycss2.serialize(rule.prelude).replace(": ", ":").split())
        return f"@{rule.at_keyword} {condition}{{{inside}}}" if inside else ""
    if rule.lower_at_keyword.endswith("keyframes"):
        (name,) = [token.value for token in rule.prelude if isinstance(token, ast.IdentToken)]
        return _minified(rule.serialize()) if name in motions else ""
    return _minified(rule.serialize())


def _minified(css: str) -> str:
    text: str = rcssmin.cssmin(css)
    return text
