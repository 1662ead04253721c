"""What the numbers mean: one measure, one file, mostly the definition."""
