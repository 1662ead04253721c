"""Data quality and the meeting."""
