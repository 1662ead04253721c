"""Reoffending."""
