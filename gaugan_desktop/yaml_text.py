"""YAML that people write by hand: plain data or a ValueError, and values short enough for a sentence."""

import re
import reprlib
from typing import Any

import yaml

_WORD_LENGTH = 60
_DEEP = re.compile(r"(?:[\[{]\s*|[-?:] +){60}")


def parsed_yaml(text: str, loader: type[yaml.SafeLoader] = yaml.SafeLoader) -> Any:
    """The plain data of a YAML text.

    Args:
        loader: decides which words are values.

    Raises:
        ValueError: the text is no YAML; says what is wrong in one line.
    """
    if _DEEP.search(text):  # the library would find out after seconds
        raise ValueError("it is nested too deeply")
    try:
        return yaml.load(text, loader)
    except yaml.MarkedYAMLError as error:
        place = f" in line {error.problem_mark.line + 1}" if error.problem_mark else ""
        raise ValueError(f"{error.problem or error.context}{place}") from error
    except yaml.YAMLError as error:
        raise ValueError("it holds characters that YAML does not allow") from error
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error
    except Exception as error:  # the library's constructors raise many kinds for scalars they cannot make
        raise ValueError("a value does not fit its type") from error


def in_words(value: Any) -> str:
    """A value as a few characters, however large or deep it is."""
    try:
        text = reprlib.repr(value)
    except ValueError:  # an integer of more digits than Python writes out
        return "a number of thousands of digits"
    return text if len(text) <= _WORD_LENGTH else f"{text[:_WORD_LENGTH]}..."
