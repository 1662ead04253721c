"""Statistical methods on small frames of counts: no SQL, no screen."""
