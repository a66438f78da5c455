"""What a run will take and bring, from the pace that the trainer has measured, in words."""

import json
from dataclasses import dataclass, fields

from gaugan_desktop.texts import tr

WHOLE_COURSE = 16_000  # pictures: what the preset for small sets is made for
_LITTLE, _SOME = 0.025, 0.25  # of the whole course
_SAVES_SHARE = 0.1  # of the time goes into saving at most
_OTHER_SECONDS = 25.0
_SPEAKER = "forecast: "
_GIB = 2**30
# Pictures a second by their size, as this trainer was measured with the starter's networks on an H200.
_GPU_PACE = {256: 289.0, 512: 80.0}
_GPU_KIND = "cuda"


@dataclass(frozen=True)
class Forecast:
    """What the trainer has measured; the fields are its own.

    Attributes:
        seconds_per_step: with the whole batch.
        size: pixels per side.
        batch: pictures of a step.
        needed: bytes of memory, with the batch divided into `parts`.
        available: bytes that are free.
        device: its kind.
    """

    seconds_per_step: float
    size: int
    batch: int
    needed: int
    available: int
    parts: int
    device: str

    def steps_in(self, seconds: float) -> int:
        """How many steps there is time for, beginning, saves and the model file at the end left out."""
        return max(0, int((seconds * (1 - _SAVES_SHARE) - _OTHER_SECONDS) / self.seconds_per_step))

    @property
    def whole_course(self) -> float:
        """Seconds that the course takes which the preset is made for."""
        return WHOLE_COURSE / self.batch * self.seconds_per_step

    @property
    def gpu_course(self) -> float | None:
        """The same on a recent GPU; None where one was measured itself, or nobody has tried the size."""
        pace = None if self.device == _GPU_KIND else _GPU_PACE.get(self.size)
        return WHOLE_COURSE / pace if pace else None


def read_forecast(output: str) -> Forecast | None:
    """The forecast in what the trainer said; None where there is none."""
    lines = [line for line in output.splitlines() if line.startswith(_SPEAKER)]
    try:
        data = json.loads(lines[-1].removeprefix(_SPEAKER))
        forecast = Forecast(**{field.name: data[field.name] for field in fields(Forecast)})
        return forecast if forecast.seconds_per_step > 0 and forecast.batch > 0 else None
    except (IndexError, ValueError, KeyError, TypeError):
        return None


def result_words(forecast: Forecast, seconds: float, photos: int) -> str:
    """How far a run of so long comes, and what that is good for."""
    steps = forecast.steps_in(seconds)
    if not steps:
        return tr("Not even one step would fit into this time.")
    seen = steps * forecast.batch
    words = tr(
        "About {steps} steps; views of each photo: about {times}.",
        steps=steps,
        times=max(1, round(seen / max(1, photos))),
    )
    share = seen / WHOLE_COURSE
    if share < _LITTLE:
        result = tr("That shows that all works, and changes next to nothing.")
    elif share < _SOME:
        result = tr("That changes colours and light.")
    elif share < 1:
        result = tr("That takes on your places, part of the way.")
    else:
        result = tr("That is the whole course.")
    return f"{words} {result}"


def memory_words(forecast: Forecast) -> str:
    """The memory plan."""
    needed, free = (f"{number / _GIB:.1f}" for number in (forecast.needed, forecast.available))
    words = tr("It needs about {needed} GB of memory; {free} GB are free.", needed=needed, free=free)
    if forecast.parts > 1:
        words += " " + tr("To fit, a step is done in {count} parts.", count=forecast.parts)
    return words
