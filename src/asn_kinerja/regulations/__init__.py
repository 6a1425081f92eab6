"""THE NUMBERS: one module for each legal text, named as it is cited; each is imported by name."""
