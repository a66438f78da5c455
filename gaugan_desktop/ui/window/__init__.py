"""The window: menus, bars, preferences, keys, tour."""
