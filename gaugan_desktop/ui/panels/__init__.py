"""What stands beside the canvas: labels, styles, layers, history, navigator, variations."""
