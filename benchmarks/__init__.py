"""Measured claims: `python -m benchmarks [--json] [--only NAME ...]`."""
