"""The looks of landscapes that are known, each left out in turn and guessed from the others."""

import numpy as np

from gaugan_desktop.synthesis.natural_light import known_looks
from gaugan_desktop.synthesis.natural_light.known_looks import look_of
from gaugan_desktop.synthesis.natural_light.looks import CLOUD, DARK, KINDS, Kinds, Look
from tests.synthesis.natural_light.test_light import mountain, scene
from tests.synthesis.natural_light.test_looks import photo as photo_of


def test_guesses_are_nearer_to_a_photo_than_the_mean_of_all(monkeypatch) -> None:
    known = known_looks._known()
    errors = []
    for photo in range(0, len(known.logs), 3):
        others = known_looks._Known(*(np.delete(values, photo, 0) for values in known))
        monkeypatch.setattr(known_looks, "_known", lambda others=others: others)
        for kind in range(CLOUD + 1, len(KINDS)):
            if known.shares[photo, kind] < 0.05:
                continue
            shares = known.shares[photo].copy()
            shares[kind] = 0
            seen = Kinds(np.exp(known.logs[photo]) - DARK, known.contrasts[photo], shares)
            look = Look(seen, known.skies[photo])
            monkeypatch.setattr(known_looks, "shown_by", lambda *_, look=look: look)
            guess = np.log(known_looks.look_of(np.empty(0), np.empty(0)).kinds.means[kind] + DARK)
            mean = others.logs[others.shown[:, kind], kind].mean(0)
            errors.append([(each - known.logs[photo, kind]) for each in (guess, mean)])
    brightness = np.array(errors).mean(2)
    tints = np.array(errors) - brightness[..., None]
    for each in (brightness, tints):
        guessed, by_mean = np.sqrt((each**2).mean(axis=tuple({*range(each.ndim)} - {1})))
        assert guessed < 0.965 * by_mean


def test_warm_mountains_warm_what_a_photo_does_not_show() -> None:
    labels = scene(("mountain", mountain()), ground="sea")
    warm, cool = (
        look_of(photo_of(labels, mountain=color, sea=(60, 70, 90)), labels).kinds.means
        for color in (
            (170, 100, 60),
            (70, 95, 150),
        )
    )
    for kind in ("sand", "dirt", "rock", "road"):
        number = KINDS.index((kind,))
        assert warm[number][0] / warm[number][2] > 1.15 * cool[number][0] / cool[number][2]
