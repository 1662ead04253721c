"""Publishing a release for the commissioner, and reading what was published."""
