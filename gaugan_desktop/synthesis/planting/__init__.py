"""Things painted as blobs, trees, bushes and boulders, become real ones."""

from gaugan_desktop.synthesis.planting.planting import Planting
from gaugan_desktop.synthesis.planting.plots import Plot

__all__ = ["Planting", "Plot"]
