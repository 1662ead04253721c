"""The commissioner's document and the words for every figure: questions, findings, sentences."""
