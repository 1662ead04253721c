"""Interventions and uptake."""
