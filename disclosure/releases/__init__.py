"""What is published for the commissioner: fixed tables of closed periods, made once, for ever."""
