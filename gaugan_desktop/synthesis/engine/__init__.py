"""Label maps to pictures with a loaded model: exact, and much faster than the plain network."""

from gaugan_desktop.synthesis.engine.engine import SynthesisEngine
from gaugan_desktop.synthesis.engine.printing import paint_print, print_request

__all__ = ["SynthesisEngine", "paint_print", "print_request"]
