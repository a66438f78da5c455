"""GauGAN Desktop: paint a label map, see a landscape."""

__version__ = "0.1.0"
