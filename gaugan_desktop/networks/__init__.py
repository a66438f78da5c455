"""SPADE networks shared by the app's worker and the trainer. Only `config` is free of torch."""
