"""Victim support."""
