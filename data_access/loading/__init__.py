"""Read, check, load, and build the timeline: one extract, one transaction."""

from data_access.loading.load import load_extract
from data_access.loading.report import LoadReport

__all__ = ["LoadReport", "load_extract"]
