"""What makes and changes finished model files."""
