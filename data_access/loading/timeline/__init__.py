"""The timeline, built anew from the delivered tables by each load: a file per unit of count."""

from data_access.loading.timeline.build import build_timeline

__all__ = ["build_timeline"]
