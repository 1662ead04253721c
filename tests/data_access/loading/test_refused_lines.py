"""The lines that a load refuses, kept until they are written."""

from data_access.loading.refused_lines import RefusedLines


def test_lines_come_in_the_order_of_their_file_and_tables_in_that_of_the_load() -> None:
    with RefusedLines() as refused:
        refused.add("victims", 9, "sex: Write one.")
        refused.add("cases", 4, "closed_on: Write a day.")
        refused.add("victims", 2, "victim_id: Send each once.")
        assert refused.tables() == ["victims", "cases"]
        assert list(refused.of("victims")) == [
            (2, "victim_id: Send each once."),
            (9, "sex: Write one."),
        ]
        assert list(refused.of("units")) == []
