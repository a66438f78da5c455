"""Damage as disks, networks and people with bad intent do it; the same for the same number."""

import random
import re
from typing import Any

_SHORT_VALUES: tuple[Any, ...] = (
    None, True, False, -1, 0, 1, 2**31, 2**63, 2**70, -(2**70), 1e308, float("inf"), float("nan"), 0.5, "",
    "x" * 5000, "\ud800", "\0", "../../etc/passwd", "1" * 5000, "-1a2b3", "#zzzzzz", [], {}, [[]], [None],
    {"a": {}}, ["x"] * 300,
)  # fmt: skip
_LONG_VALUES: tuple[Any, ...] = ([0] * 5000,)  # for which YAML takes a tenth of a second
_ODD_VALUES = 4 * _SHORT_VALUES + _LONG_VALUES
_ODD_TEXTS = (
    b"!!int ''", b"!!bool maybe", b"!!timestamp foo", b"0x_", b"2020-13-45", b"[" * 3000, b"{" * 3000,
    b"&a [*a]",
    b"\xff\xfe", b"9" * 5000, b"- - - -", b"!!python/object/apply:os.system [echo]", b"1:2:3", b".inf", b"~",
    b"\xed\xa0\x80", b"\0", b"&x [1]\n? *x : *x", b"!!binary ====", b"<<: 3", b"=", b"\t",
)  # fmt: skip


def damaged_bytes(data: bytes, rng: random.Random) -> bytes:
    """A few bytes changed, lost, doubled or cut off."""
    result = bytearray(data)
    for _ in range(rng.choice((1, 1, 2, 5))):
        place = rng.randrange(len(result) + 1)
        length = rng.choice((1, 2, 8, 100))
        kind = rng.randrange(6)
        if kind == 0:
            del result[place : place + length]
        elif kind == 1:
            result[place:place] = result[max(0, place - length) : place]
        elif kind == 2:
            del result[place:]
        elif kind == 3:
            result[place : place + 4] = rng.choice((b"\xff\xff\xff\xff", b"\0\0\0\0", b"\xff\xff\xff\x7f"))
        else:
            result[place : place + 1] = bytes([rng.randrange(256)])
    return bytes(result)


def damaged_text(data: bytes, rng: random.Random) -> bytes:
    """A word replaced by one that no reader expects, or damaged bytes."""
    words = [match.span() for match in re.finditer(rb"[\w.#-]+", data)]
    if not words or rng.random() < 0.3:
        return damaged_bytes(data, rng)
    start, end = rng.choice(words)
    return data[:start] + rng.choice(_ODD_TEXTS) + data[end:]


def damaged_content(content: Any, rng: random.Random) -> Any:
    """Plain data with one or two parts replaced, lost, renamed or doubled."""
    content = copied(content)
    for _ in range(rng.choice((1, 1, 2))):
        places = list(places_in(content))
        if not places:
            return rng.choice(_ODD_VALUES)
        holder, key = rng.choice(places)
        kind = rng.randrange(8)
        if kind == 0:
            del holder[key]
        elif kind == 1 and isinstance(holder, list):
            holder.insert(key, copied(holder[key]))
        elif kind == 2 and isinstance(holder, dict):
            holder[f"{key}x"] = holder.pop(key)
        else:
            holder[key] = copied(rng.choice(_ODD_VALUES))
    return content


def copied(part: Any) -> Any:
    """Other mappings and lists of the same values."""
    if isinstance(part, dict):
        return {key: copied(value) for key, value in part.items()}
    return [copied(value) for value in part] if isinstance(part, list) else part


def places_in(part: Any) -> Any:
    """Every mapping or list with each of its keys, however deep."""
    keys = list(part) if isinstance(part, dict) else range(len(part)) if isinstance(part, list) else ()
    for key in keys:
        yield part, key
        yield from places_in(part[key])
