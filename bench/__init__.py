"""What the speed claims are measured with. Time never decides a test."""
