"""The literal document as its files, made once for all these tests."""

import pytest

from briefing.record.files import FileKind, file_of
from tests.briefing.record.literal import A_DOCUMENT


@pytest.fixture(scope="session")
def files() -> dict[str, bytes]:
    """By the end of their names, and `large` for the PDF in large print."""
    made = {kind.value: file_of(A_DOCUMENT, kind) for kind in FileKind}
    return made | {"large": file_of(A_DOCUMENT, FileKind.PDF, large_print=True)}
