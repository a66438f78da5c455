"""Annotations of other programs as label maps: one file per format, no torch, nothing of the trainer.

Every finder takes a folder and returns an `AnnotatedSet`, or None where the format is not there.
"""
