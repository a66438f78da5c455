"""Datasets of pairs: reading, sampling and making them."""
