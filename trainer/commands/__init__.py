"""The commands of the trainer beside `train`: what each is told, and what it calls."""
