"""What artists read, in their language. The code says it in English."""

import re
from collections.abc import Callable
from functools import lru_cache
from string import Formatter
from typing import Any

LANGUAGES = {
    "en": "English",
    "de": "Deutsch",
    "fr": "Français",
    "es": "Español",
    "ru": "Русский",
    "zh_CN": "简体中文",
    "ja": "日本語",
}
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_translated: Callable[[str], str] = str


def set_translator(translated: Callable[[str], str]) -> None:
    """From now on texts are what `translated` makes of their English."""
    global _translated
    _translated = translated


def mark(source: str) -> str:
    """An English text that is translated when it is used, by `tr`; the collector finds it here."""
    return source


def tr(source: str, **values: object) -> str:
    """A text in the artist's language.

    Args:
        source: the English text, with {names} for what changes.
        values: what the names stand for.
    """
    return _Text(source, values)


@lru_cache(maxsize=1024)
def _names(text: str) -> frozenset[str] | None:
    """The {names} in a text; None if it holds more than plain names, or braces that do not match."""
    try:
        parts = [part for part in Formatter().parse(text) if part[1] is not None]
    except ValueError:
        return None
    is_plain = all(name and name.isidentifier() and not spec and not how for _, name, spec, how in parts)
    return frozenset(name for _, name, _, _ in parts if name) if is_plain else None


def _on_one_line(value: object) -> object:
    """What a text quotes, without line breaks and control characters: names in files may hold any."""
    return _CONTROLS.sub(" ", value) if isinstance(value, str) else value


class _Text(str):
    """Knows what it was made from, so that a text from another process is translated in this one."""

    _source: str
    _values: dict[str, object]

    def __new__(cls, source: str, values: dict[str, object]) -> "_Text":
        translated = _translated(source)
        if values:
            # A translator's slip must not cost the sentence, nor let a text look into what it shows.
            fits = _names(translated) == _names(source) is not None
            shown = {name: _on_one_line(value) for name, value in values.items()}
            translated = (translated if fits else source).format(**shown)
        text = super().__new__(cls, translated)
        text._source, text._values = source, values
        return text

    def __reduce__(self) -> tuple[Any, ...]:
        return _Text, (self._source, self._values)
