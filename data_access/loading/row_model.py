"""How a row is read: a pydantic model of a table, made from what its columns declare."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, NamedTuple

from pydantic import BaseModel, ValidationError, create_model
from sqlalchemy import Column

from data_access.columns import cell_of
from data_access.meanings import NO_SUCH_DAY, SLASHED
from data_access.plain_text import is_spreadsheet_error, unseen_in

Row = dict[str, Any]


class Fault(NamedTuple):
    """What is wrong with a row: the column, what is written there, and what would be right."""

    column: str
    value: str
    sentence: str


class NotRight(Exception):
    """A row with a fault, the first in the contract's order; `row` is what could be read of it,
    with None for what could not.
    """

    def __init__(self, fault: Fault, row: Row, *, slashed: bool) -> None:
        super().__init__(fault.sentence)
        self.fault, self.row, self.slashed = fault, row, slashed


class RowModel:
    """Reads what is written in a row's filled cells as the values that are meant.

    `day_first` names the columns of days that this file writes DD/MM/YYYY.
    """

    def __init__(self, columns: Sequence[Column[Any]], day_first: Collection[str] = ()) -> None:
        self._should_be = {column.name: cell_of(column).should_be for column in columns}
        self._whole = _model(columns, day_first, may_lack=False)
        self._part = _model(columns, day_first, may_lack=True)

    def read(self, written: Mapping[str, str]) -> Row:
        try:
            return vars(self._whole.__pydantic_validator__.validate_python(written))
        except ValidationError as error:
            raise self._not_right(error, written) from None

    def _not_right(self, error: ValidationError, written: Mapping[str, str]) -> NotRight:
        wrong = {str(one["loc"][0]): one for one in error.errors(include_url=False)}
        name, first = next(iter(wrong.items()))
        fault = Fault(name, written.get(name, ""), self._sentence(name, first, written))
        right = {name: text for name, text in written.items() if name not in wrong}
        slashed = any(one["type"] == SLASHED for one in wrong.values())
        row = vars(self._part.model_validate(right)) | dict.fromkeys(wrong)
        return NotRight(fault, row, slashed=slashed)

    def _sentence(self, name: str, error: Any, written: Mapping[str, str]) -> str:
        if error["type"] == "missing":
            return f"This cell must be filled: write {self._should_be[name]}."
        if error["type"] in (SLASHED, NO_SUCH_DAY):
            return str(error["msg"])
        if written[name].startswith("="):
            return "This cell holds a formula: paste its value."
        if is_spreadsheet_error(written[name]):
            return f"{written[name]} is the error of a spreadsheet: write {self._should_be[name]}."
        if unseen := unseen_in(written[name]):
            return f"This cell holds a character that cannot be seen ({unseen}): take it out."
        return f"Write {self._should_be[name]}."


def _model(
    columns: Sequence[Column[Any]], day_first: Collection[str], *, may_lack: bool
) -> type[BaseModel]:
    fields: dict[str, Any] = {}
    for column in columns:
        cell = cell_of(column)
        reads = cell.reads_day_first if column.name in day_first else cell.reads
        must_be_there = cell.required and not may_lack
        fields[column.name] = (reads, ... if must_be_there else cell.when_empty)
    return create_model("Row", **fields)
