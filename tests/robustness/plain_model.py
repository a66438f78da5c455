"""Row 9: undo, layers, selections and styles against a model that copies everything at every step."""

from pathlib import Path
from typing import Any

import numpy as np
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from gaugan_desktop.document import layers
from gaugan_desktop.document.brush import Brush, StrokeSample
from gaugan_desktop.document.document import Document
from gaugan_desktop.document.rect import Rect
from gaugan_desktop.document.style import Style
from gaugan_desktop.labels import UNPAINTED, bundled_label_set
from tests.robustness.outcome import Outcome

_SIDE, _BASE = 64, 13
_STEPS = 30
_LABELS = bundled_label_set("landscape")
_places = st.tuples(*[st.integers(0, _SIDE)] * 4).map(
    lambda n: Rect(min(n[0], n[1]), min(n[2], n[3]), max(n[0], n[1]), max(n[2], n[3]))
)


class PlainModel(RuleBasedStateMachine):
    """Every moment is a copy of all label maps, with which of them are seen, the selection and the style."""

    def __init__(self) -> None:
        super().__init__()
        self.moments: list[tuple[Any, ...]] = []
        self.now = 0

    @initialize()
    def begin(self) -> None:
        self.document = Document.blank(_SIDE, _SIDE, _LABELS, _BASE)
        self.moments = [([np.full((_SIDE, _SIDE), _BASE, np.uint8)], [True], None, self.document.style)]

    def remember(self, maps: list[np.ndarray], seen: list[bool], selection: Any, style: Any) -> None:
        self.moments = [*self.moments[: self.now + 1], (maps, seen, selection, style)]
        self.now += 1

    def painted(self, label: int, mask: np.ndarray) -> None:
        """What painting on the active layer means; without an effect it is no step."""
        maps, seen, selection, style = self.moments[self.now]
        active = self.document.state.active
        inside = mask if selection is None else mask & selection
        result = np.where(inside, np.uint8(label), maps[active])
        if seen[active] and (result != maps[active]).any():
            self.remember([*maps[:active], result, *maps[active + 1 :]], seen, selection, style)

    @rule(label=st.integers(0, 17), rect=_places)
    def paint(self, label: int, rect: Rect) -> None:
        mask = np.zeros((_SIDE, _SIDE), bool)
        mask[rect.slices] = True
        self.painted(label, mask)
        self.document.paint(np.ones((rect.height, rect.width), bool), rect, label, "Paint")

    @rule(label=st.integers(0, 17), xs=st.lists(st.integers(-5, 70), min_size=1, max_size=4))
    def stroke(self, label: int, xs: list[int]) -> None:
        """Which pixels a brush touches is tested elsewhere; here, that nothing else changes."""
        before = [layer.labels.copy() for layer in self.document.state.layers]
        active = self.document.state.active
        self.document.begin_stroke(Brush(size=7), label, StrokeSample(xs[0], 30))
        for x in xs[1:]:
            self.document.extend_stroke(StrokeSample(x, 30))
        self.document.end_stroke()
        self.painted(label, self.document.state.layers[active].labels != before[active])

    @rule()
    def add(self) -> None:
        maps, seen, selection, style = self.moments[self.now]
        place = self.document.state.active + 1
        empty = np.full((_SIDE, _SIDE), UNPAINTED, np.uint8)
        self.remember(
            [*maps[:place], empty, *maps[place:]], [*seen[:place], True, *seen[place:]], selection, style
        )
        self.document.change("Layer", layers.added(self.document.state))

    @rule()
    def remove(self) -> None:
        maps, seen, selection, style = self.moments[self.now]
        place = self.document.state.active
        if len(maps) > 1:
            maps, seen = maps[:place] + maps[place + 1 :], seen[:place] + seen[place + 1 :]
        self.remember(maps, seen, selection, style)
        self.document.change("Remove", layers.removed(self.document.state))

    @rule()
    def merge(self) -> None:
        maps, seen, selection, style = self.moments[self.now]
        place = self.document.state.active
        if place:
            merged = np.where(maps[place] != UNPAINTED, maps[place], maps[place - 1])
            maps = [*maps[: place - 1], merged, *maps[place + 1 :]]
            seen = [*seen[:place], *seen[place + 1 :]]
        self.remember(maps, seen, selection, style)
        self.document.change("Merge", layers.merged_down(self.document.state))

    @rule()
    def hide_or_show(self) -> None:
        maps, seen, selection, style = self.moments[self.now]
        place = self.document.state.active
        self.remember(maps, [*seen[:place], not seen[place], *seen[place + 1 :]], selection, style)
        state = self.document.state.with_layer(place, is_visible=not seen[place])
        self.document.change("Hide", state)

    @rule(rect=st.none() | _places)
    def select(self, rect: Rect | None) -> None:
        maps, seen, _, style = self.moments[self.now]
        selection = None
        if rect is not None:
            selection = np.zeros((_SIDE, _SIDE), bool)
            selection[rect.slices] = True
        self.remember(maps, seen, selection, style)
        self.document.select(None if selection is None else selection.copy())

    @rule(seed=st.integers(0, 3))
    def restyle(self, seed: int) -> None:
        maps, seen, selection, style = self.moments[self.now]
        fresh = Style(f"Seed {seed}", seed=seed)
        if fresh != style:
            self.remember(maps, seen, selection, fresh)
        self.document.style = fresh

    @rule(index=st.integers(0, 5))
    def activate(self, index: int) -> None:
        self.document.activate(index)

    @rule(times=st.integers(1, 4))
    def undo(self, times: int) -> None:
        for _ in range(times):
            self.now = max(self.now - 1, 0)
            self.document.undo()

    @rule(times=st.integers(1, 4))
    def redo(self, times: int) -> None:
        for _ in range(times):
            self.now = min(self.now + 1, len(self.moments) - 1)
            self.document.redo()

    @invariant()
    def is_alike(self) -> None:
        if not self.moments:
            return
        maps, seen, selection, style = self.moments[self.now]
        state = self.document.state
        assert len(state.layers) == len(maps)
        for layer, labels, is_seen in zip(state.layers, maps, seen, strict=True):
            np.testing.assert_array_equal(layer.labels, labels)
            assert layer.is_visible == is_seen
        flat = np.full((_SIDE, _SIDE), UNPAINTED, np.uint8)
        for labels, is_seen in zip(maps, seen, strict=True):
            flat = np.where(is_seen & (labels != UNPAINTED), labels, flat)
        np.testing.assert_array_equal(self.document.labels, flat)
        assert (state.selection is None) == (selection is None)
        assert selection is None or (state.selection == selection).all()
        assert state.style == style


def sessions(count: int, _: Path) -> Outcome:
    """So many random sessions."""
    outcome = Outcome()
    outcome.counts["sessions"] = count
    options = settings(
        max_examples=count,
        stateful_step_count=_STEPS,
        deadline=None,
        database=None,
        derandomize=count <= 1000,
        suppress_health_check=list(HealthCheck),
    )
    try:
        run_state_machine_as_test(PlainModel, settings=options)
    except AssertionError as error:
        outcome.problems.append(f"document and model differ: {str(error)[:300]}")
    return outcome
