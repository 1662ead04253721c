"""Funding and value."""
