"""What else the administrator should know of a load: sentences under its report."""

from collections.abc import Collection, Iterator, Sequence

from data_access.loading.extract import Extract
from data_access.loading.manifest import MANIFEST, Delivery
from data_access.loading.references import references_of
from data_access.tables import DELIVERED


def notes_on(
    extract: Extract, deliveries: Sequence[Delivery], received: Collection[str]
) -> Iterator[str]:
    yield from _not_announced(extract, deliveries)
    yield from _not_checked(deliveries, received)


def _not_announced(extract: Extract, deliveries: Sequence[Delivery]) -> Iterator[str]:
    named = {MANIFEST, *(delivery.table for delivery in deliveries)}
    for table, file in extract.file_names.items():
        if table not in named:
            yield f"{file} was not loaded: the manifest does not name it."


def _not_checked(deliveries: Sequence[Delivery], received: Collection[str]) -> Iterator[str]:
    unknown = {
        target.name
        for delivery in deliveries
        for _, target in references_of(DELIVERED[delivery.table])
        if target.name not in received
    }
    for table in sorted(unknown):
        yield f"References to {table} were not checked: {table} has never been received."
