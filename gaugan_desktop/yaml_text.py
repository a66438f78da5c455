"""YAML that somebody may have edited by hand, or that a disk has damaged."""

from typing import Any

import yaml


def parse_yaml(text: str) -> Any:
    """The value that a YAML text stands for.

    Raises:
        ValueError: the text cannot be understood.
    """
    try:
        return yaml.safe_load(text)
    except Exception as error:  # scalars such as `!!int ''` and deep nesting raise what the parser trips over
        raise ValueError(f"not readable as YAML: {error}") from error
