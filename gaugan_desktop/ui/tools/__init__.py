"""What the pen does."""
