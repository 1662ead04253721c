"""How each form of measure is counted: a closed set, one file each."""
