"""Caseload and backlog."""
