"""What artists read, in their language. The code says it in English."""

from collections.abc import Callable
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


class _Text(str):
    """Knows what it was made from, so that a text from another process is translated in this one."""

    _source: str
    _values: dict[str, object]

    def __new__(cls, source: str, values: dict[str, object]) -> "_Text":
        translated = _translated(source)
        text = super().__new__(cls, translated.format(**values) if values else translated)
        text._source, text._values = source, values
        return text

    def __reduce__(self) -> tuple[Any, ...]:
        return _Text, (self._source, self._values)
