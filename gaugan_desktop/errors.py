"""Errors a user can cause. Their text is shown to the artist as it is.

Anything that is not a `GauganError` is a bug and goes to the log with its traceback.
"""

from pathlib import Path

from gaugan_desktop.texts import mark, tr

TOO_LITTLE_MEMORY = mark("The device has too little memory for a picture of this size.")


class GauganError(Exception):
    """Base of every error whose message is meant for the user."""

    @property
    def message(self) -> str:
        """The text as it was given: `str` of the error forgets how to translate itself elsewhere."""
        return str(self) if not self.args else self.args[0]


class BadFileError(GauganError):
    """A file cannot be used. `path` is the file, `reason` a full sentence."""

    def __init__(self, path: str | Path, reason: str) -> None:
        self.path = Path(path)
        self.reason = reason
        super().__init__(tr("{file}: {reason}", file=self.path.name, reason=reason))

    def __reduce__(self) -> tuple[type["BadFileError"], tuple[Path, str]]:
        return BadFileError, (self.path, self.reason)  # or it could not leave a worker process


class UnknownLabelError(BadFileError):
    """A label map holds an id or a colour that stands for no label of the set it was read with."""

    def __reduce__(self) -> tuple[type["UnknownLabelError"], tuple[Path, str]]:
        return UnknownLabelError, (self.path, self.reason)


class LimitError(GauganError, ValueError):
    """Something would be larger or more than a document may hold."""


class InstallationError(GauganError):
    """The program cannot run here; the text says what is missing or in the way."""


class BadConfigError(GauganError):
    """A setting has an unknown name or an impossible value."""


class BadDatasetError(GauganError):
    """A folder of pairs cannot be trained on."""


class TrainingError(GauganError):
    """Training cannot go on; the run folder holds the last good state."""


class DeviceError(GauganError):
    """The requested compute device is not available."""
