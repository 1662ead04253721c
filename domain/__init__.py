"""The words of the programme. Imports nothing else of ours."""
