"""A run's state and its story."""
