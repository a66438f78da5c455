"""What a run can do without: samples, records, reports, backups. A disk that refuses them does not end it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from gaugan_desktop.errors import BadFileError


class Extras:
    """Tells what of them went wrong, each sentence once.

    Args:
        say: is told the sentences, from any thread.
    """

    def __init__(self, say: Callable[[str], object]) -> None:
        self._say = say
        self._said: set[str] = set()

    @contextmanager
    def attempt(self) -> Iterator[None]:
        """A file that cannot be read or written ends the block and becomes a warning."""
        try:
            yield
        except BadFileError as error:
            sentence = f"warning: {error} The run goes on without it."
            if sentence not in self._said:
                self._said.add(sentence)
                self._say(sentence)
