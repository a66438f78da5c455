"""Procedural landscape pairs, for trying things out and for labels that photos lack."""
