"""The table of what must hold: each row with a small count for `make test` and a full one for `make soak`."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from tests.robustness.outcome import Outcome


@dataclass(frozen=True)
class Row:
    """Where a row's function is (`module.function`), and how often it does its work.

    Attributes:
        small: in `make test`; 0 = not there.
        full: in `make soak`.
    """

    number: int
    title: str
    place: str
    small: int
    full: int

    @property
    def module(self) -> str:
        return self.place.partition(".")[0]

    def run(self, count: int, folder: Path) -> Outcome:
        """Do the work in an empty folder."""
        name = self.place.partition(".")[2]
        module = import_module(f"tests.robustness.{self.module}")
        function: Callable[[int, Path], Outcome] = getattr(module, name)
        return function(count, folder)


ROWS = (
    Row(1, "SIGKILL during a save", "saving.killed", 100, 5_000),
    Row(2, "every call of a save fails or kills", "saving.failing", 4, 7),
    Row(3, "SIGKILL of the program in mid-stroke", "killed_app.killed", 5, 200),
    Row(4, "bad disks at each step of all writers", "saving.full_disks", 1, 4),
    Row(4, "bad disks at each step of photo sets and checkpoints", "saving_sets.full_disks", 1, 4),
    Row(5, "damaged projects, styles, journals", "formats_documents.documents", 500, 100_000),
    Row(5, "damaged pictures and label maps", "formats_documents.pictures", 500, 100_000),
    Row(5, "the largest pictures", "formats_documents.largest", 1, 4),
    Row(5, "damaged settings, label sets, descriptions", "formats_texts.texts", 500, 100_000),
    Row(5, "damaged photo sets", "formats_sets.sets", 500, 100_000),
    Row(5, "damaged records of runs", "formats_texts.runs", 500, 100_000),
    Row(5, "damaged files of other programs", "formats_exchange.exchanged", 500, 100_000),
    Row(5, "damaged models and checkpoints", "formats_models.weights", 500, 100_000),
    Row(5, "damaged weights of models", "formats_models.model_weights", 500, 100_000),
    Row(6, "hostile files", "hostile.refused", 1, 1),
    Row(7, "strokes in the window", "strokes.soaked", 2_000, 100_000),
    Row(8, "lost painters", "lost_painters.struck", 10, 500),
    Row(9, "sessions against a plain model", "plain_model.sessions", 200, 20_000),
    Row(10, "training killed at a random moment", "killed_training.killed", 3, 100),
    Row(11, "truncated checkpoints", "formats_models.truncated_checkpoints", 20, 1_000),
    Row(12, "files of past formats", "past.opened", 1, 1),
    Row(12, "files of later formats", "past.later", 1, 1),
    Row(13, "sockets", "sockets.opened", 0, 1),
)
