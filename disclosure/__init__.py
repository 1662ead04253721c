"""What may leave: thresholds, suppression and the only maker of Released."""
