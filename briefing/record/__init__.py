"""The briefing of record: one document, written as PDF, Word file and workbook."""
