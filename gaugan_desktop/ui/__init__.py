"""The window. Qt only; it knows documents and messages, never torch."""
