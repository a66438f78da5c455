"""Choosing, importing and fitting models."""
