"""The word that somebody probably meant."""

import difflib
from collections.abc import Iterable

from gaugan_desktop.texts import tr


def did_you_mean(word: object, known: Iterable[str]) -> str:
    """The nearest known word as ` (did you mean ...?)`, to follow the word; empty when none is near."""
    words = {each.lower(): each for each in known}
    near = difflib.get_close_matches(str(word)[:200].lower(), words, n=1)
    return " " + tr("(did you mean {word}?)", word=words[near[0]]) if near else ""
