"""Canvas and picture, and what both show."""
