"""YAML as people write it: texts, whole numbers, lists, mappings. Anything else is a mistake or a trap."""

import re
from typing import Any

import yaml

from gaugan_desktop.yaml_text import parsed_yaml

_MAX_DEPTH = 20
_MAX_NUMBER = 2**63
_UNPLAIN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_SPARE_PARTS = 1000  # an alias repeats what is written once; some repetition is fair


class _PlainLoader(yaml.SafeLoader):
    """Reads `0012`, `1.10`, `2020-01-01`, `no` and `12:30` as texts: they are names of files and labels."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}


for _tag, _pattern, _first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"-?(0|[1-9][0-9]*)", list("-0123456789")),
):
    _PlainLoader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"^({_pattern})$"), _first)


def read_plain_yaml(text: str) -> Any:
    """The content of a YAML text: None, bool, int, str, lists and mappings of these.

    Raises:
        ValueError: the text is no YAML, or it holds something that no description needs: numbers beyond
            64 bits, texts with NUL or lone surrogates, nesting beyond 20, aliases that multiply.
    """
    data = parsed_yaml(text, _PlainLoader)
    _check(data, 0, [2 * len(text) + _SPARE_PARTS])
    return data


def _check(part: Any, depth: int, budget: list[int]) -> None:
    """Walk through everything that `part` stands for; `budget` is what aliases may unfold to."""
    budget[0] -= 1
    if budget[0] < 0 or depth > _MAX_DEPTH:
        raise ValueError("it is nested too deeply" if depth > _MAX_DEPTH else "its aliases multiply")
    if isinstance(part, str):
        if not is_plain_text(part):
            raise ValueError("a text holds characters that cannot be shown")
    elif isinstance(part, dict):
        for key, value in part.items():
            _check(key, depth + 1, budget)
            _check(value, depth + 1, budget)
    elif isinstance(part, list):
        for value in part:
            _check(value, depth + 1, budget)
    elif isinstance(part, int):
        if abs(part) >= _MAX_NUMBER:
            raise ValueError("a number is too large")
    elif part is not None:
        raise ValueError(f"it holds a {type(part).__name__}, which has no meaning here")


def is_plain_text(text: str) -> bool:
    """Whether a text can be shown and stored: no control characters, no lone surrogates."""
    return _UNPLAIN.search(text) is None
