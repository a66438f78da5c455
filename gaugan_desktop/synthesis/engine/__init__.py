"""Label maps to pictures with a loaded model: exact, and much faster than the plain network."""

from gaugan_desktop.synthesis.engine.engine import SynthesisEngine

__all__ = ["SynthesisEngine"]
