"""Trains SPADE generators, style encoders and discriminators on paired data."""
