"""How a Released looks, by form: each function gives a Drawn and knows no screen."""
