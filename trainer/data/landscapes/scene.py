"""One landscape, painted from the sky forward; every brush also writes its label."""

import numpy as np

from gaugan_desktop.labels import bundled_label_set
from trainer.data.landscapes import ground, objects, sky, terrain, water
from trainer.data.landscapes.canvas import Canvas
from trainer.data.landscapes.light import Light, random_light

LABEL_NAMES = bundled_label_set("landscape").names


def render_landscape(
    seed: int | tuple[int, ...], height: int, width: int, light: Light | None = None
) -> tuple[np.ndarray, np.ndarray]:
    """Render the landscape of a seed.

    Returns:
        picture (H, W, 3) uint8 RGB and label map (H, W) uint8 with ids of the landscape set.
    """
    rng = np.random.default_rng(seed)
    light = light or random_light(rng)
    canvas = Canvas(height, width, light, horizon=float(rng.uniform(0.3, 0.68)))
    sky.paint_sky(canvas, rng)
    sky.paint_clouds(canvas, rng)
    terrain.paint_ranges(canvas, rng)
    plan = ground.paint_ground(canvas, rng)
    if rng.random() < 0.5:
        objects.paint_forest_edge(canvas, rng)
    water.paint_water(canvas, rng, plan)
    if rng.random() < 0.28:
        ground.paint_road(canvas, rng, plan)
    objects.paint_objects(canvas, rng)
    return canvas.finish(rng), canvas.labels
